/// Samples with their targets.
public struct Dataset: Sendable, Equatable {
  /// One sample a row: `n_samples × n_features`.
  public var features: Matrix
  /// One target a sample; of classes, the class's place in `classes`.
  public var targets: [Double]
  /// The coefficients that generated the targets, where a generator knows them.
  public var coefficients: [Double]?
  /// The labels of the classes, in order; nil where targets are real numbers.
  public var classes: [ClassLabel]?
  /// All targets of data that have more than one a sample.
  public var several: SeveralTargets?

  /// Samples with real targets, or of classes with these labels.
  ///
  /// `targets` and the rows of `features` have to be as many; `coefficients` has one entry a
  /// feature.
  public init(
    features: Matrix, targets: [Double], coefficients: [Double]? = nil,
    classes: [ClassLabel]? = nil
  ) {
    self.features = features
    self.targets = targets
    self.coefficients = coefficients
    self.classes = classes
  }

  /// Samples of classes whose labels are 0, 1, 2, …; nil: of numbers.
  public init(
    features: Matrix, targets: [Double], coefficients: [Double]? = nil, classCount: Int?
  ) {
    self.init(
      features: features, targets: targets, coefficients: coefficients,
      classes: classCount.map(Self.numbered))
  }

  /// The number of classes, named 0, 1, 2, … where it is set; nil where targets are real numbers.
  public var classCount: Int? {
    get { classes?.count }
    set { classes = newValue.map(Self.numbered) }
  }

  private static func numbered(_ count: Int) -> [ClassLabel] {
    (0..<count).map { .number(Double($0)) }
  }
}

/// Several targets of each sample, and the coefficients that generated them.
public struct SeveralTargets: Sendable, Equatable {
  /// `n_samples × n_targets`.
  public var targets: Matrix
  /// `n_features × n_targets`.
  public var coefficients: Matrix
}
