/// The parameters that a run ended with, as scikit-learn names them.
///
/// They belong to the features as the model saw them: after standardizing, to standardized features.
public struct Parameters: Sendable, Equatable {
  /// One coefficient a feature, function by function; of a model of another shape, all parameters.
  public var coef: [Double]
  /// One a function; nil for a model without any.
  public var intercepts: [Double]?
  /// Linear functions of the features: one, or one a class.
  public var functionCount: Int

  /// The parameters of one function; without an intercept where the model has none.
  public init(coef: [Double], intercept: Double? = nil) {
    self.init(coef: coef, intercepts: intercept.map { [$0] }, functionCount: 1)
  }

  init(coef: [Double], intercepts: [Double]?, functionCount: Int) {
    self.coef = coef
    self.intercepts = intercepts
    self.functionCount = functionCount
  }

  /// Splits a point whose first entry is the intercept where it has one entry more than features.
  ///
  /// A model whose parameters may be as many for another reason says itself what they are.
  public init(point: [Double], features: Int) {
    if features > 0, point.count == features + 1 {
      self.init(coef: Array(point.dropFirst()), intercept: point[0])
    } else {
      self.init(coef: point)
    }
  }

  /// Splits the parameters of several functions, each with its intercept, if any, first.
  init(functions point: [Double], features: Int, hasIntercepts: Bool) {
    let width = features + (hasIntercepts ? 1 : 0)
    let starts = width > 0 ? Array(stride(from: 0, to: point.count, by: width)) : []
    self.init(
      coef: starts.flatMap { point[($0 + width - features)..<($0 + width)] },
      intercepts: hasIntercepts ? starts.map { point[$0] } : nil,
      functionCount: max(1, starts.count))
  }

  /// The intercept of a single function.
  public var intercept: Double? { functionCount == 1 ? intercepts?.first : nil }

  /// The intercept as a value: a number, or of several functions a list.
  var interceptValue: ResultValue? {
    functionCount == 1 ? intercept.map { .number($0) } : intercepts.map { .list($0) }
  }
}
