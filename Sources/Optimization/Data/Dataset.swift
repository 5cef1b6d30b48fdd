/// Samples with their targets.
package struct Dataset: Sendable, Equatable {
  /// One sample a row: `n_samples × n_features`.
  package var features: Matrix
  /// One target a sample; of classes, the class's place in `classes`.
  package var targets: [Double]
  /// The coefficients that generated the targets, where a generator knows them.
  package var coefficients: [Double]?
  /// The labels of the classes, in order; nil where targets are real numbers.
  package var classes: [ClassLabel]?
  /// All targets of data that have more than one a sample.
  package var several: SeveralTargets?

  package init(
    features: Matrix, targets: [Double], coefficients: [Double]? = nil,
    classes: [ClassLabel]? = nil
  ) {
    self.features = features
    self.targets = targets
    self.coefficients = coefficients
    self.classes = classes
  }

  /// Samples of classes whose labels are 0, 1, 2, …; nil: of numbers.
  package init(
    features: Matrix, targets: [Double], coefficients: [Double]? = nil, classCount: Int?
  ) {
    self.init(
      features: features, targets: targets, coefficients: coefficients,
      classes: classCount.map(Self.numbered))
  }

  /// The number of classes, named 0, 1, 2, … where it is set; nil where targets are real numbers.
  package var classCount: Int? {
    get { classes?.count }
    set { classes = newValue.map(Self.numbered) }
  }

  private static func numbered(_ count: Int) -> [ClassLabel] {
    (0..<count).map { .number(Double($0)) }
  }
}

/// Several targets of each sample, and the coefficients that generated them.
package struct SeveralTargets: Sendable, Equatable {
  /// `n_samples × n_targets`.
  package var targets: Matrix
  /// `n_features × n_targets`.
  package var coefficients: Matrix
}
