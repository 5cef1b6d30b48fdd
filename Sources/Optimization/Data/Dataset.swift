/// Samples with their targets.
package struct Dataset: Sendable, Equatable {
  /// One sample a row: `n_samples × n_features`.
  package var features: Matrix
  /// One target a sample; class labels are 0, 1, 2, ….
  package var targets: [Double]
  /// The coefficients that generated the targets, where a generator knows them.
  package var coefficients: [Double]?
  /// The number of classes; nil where targets are real numbers.
  package var classCount: Int?

  package init(
    features: Matrix, targets: [Double], coefficients: [Double]? = nil, classCount: Int? = nil
  ) {
    self.features = features
    self.targets = targets
    self.coefficients = coefficients
    self.classCount = classCount
  }
}
