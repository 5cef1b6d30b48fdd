/// The parameters that a run ended with, as scikit-learn names them.
///
/// They belong to the features as the model saw them: after standardizing, to standardized features.
package struct Parameters: Sendable, Equatable {
  /// One coefficient a feature; of a model of another shape, all its parameters.
  package var coef: [Double]
  /// Nil for a model without one.
  package var intercept: Double?

  package init(coef: [Double], intercept: Double? = nil) {
    self.coef = coef
    self.intercept = intercept
  }

  /// Splits a point whose first entry is the intercept where it has one entry more than features.
  package init(point: [Double], features: Int) {
    if features > 0, point.count == features + 1 {
      self.init(coef: Array(point.dropFirst()), intercept: point[0])
    } else {
      self.init(coef: point)
    }
  }
}
