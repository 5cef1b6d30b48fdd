import Options

/// Least squares with a penalty on large coefficients.
///
/// `J(θ) = 1/(2m)·Σ(h(x) − y)² + ½α‖w‖²` over m samples; `θ` is the intercept, if there is one, and
/// a coefficient a feature, the intercept free of penalty.
///
/// The objective of scikit-learn's `SGDRegressor`; its `Ridge` has `alpha = m·α`. Hoerl, Kennard
/// 1970, "Ridge regression".
public struct Ridge: Model {
  public static let name = "ridge"
  public static let summary = "least squares with ½α‖w‖² added"
  public static let details = """
    `J = 1/(2m)·Σ(h(x) − y)² + ½α‖w‖²`, the intercept free: the objective of scikit-learn's \
    `SGDRegressor`; its `Ridge` has `alpha = m·α`. Hoerl, Kennard 1970, "Ridge regression".
    """
  public static let options: [Option<Ridge>] = [
    Option("alpha", \.penalty, "weight α of the penalty", range: .nonNegative),
    Option("fit_intercept", \.fitsIntercept, "whether the function has a constant term"),
  ]

  /// `alpha`: weight α of the penalty, 0 or more; 1 by default.
  public var penalty = 1.0
  /// `fit_intercept`: whether the function has a constant term; true by default.
  public var fitsIntercept = true

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class ridge(LinearModel):
          is_quadratic = True

          def value(self, p, y):
              return (p - y) ** 2 / 2

          def slope(self, p, y):
              return p - y
      """)
  }

  public func objective(for data: Dataset) throws(DataError) -> any Objective {
    LinearObjective(data, fitsIntercept: fitsIntercept, loss: SquaredLoss(), penalty: penalty)
  }

  public func predictions(at point: [Double], for features: Matrix) -> [Double] {
    features.linearFunction(point, hasIntercept: fitsIntercept)
  }
}
