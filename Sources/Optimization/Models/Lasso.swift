import Options

/// Least squares with a penalty that sets coefficients to zero.
///
/// `J(θ) = 1/(2m)·Σ(h(x) − y)² + α·Σ|wⱼ|` over m samples; `θ` is the intercept, if there is one,
/// and a coefficient a feature, the intercept free of penalty. `ISTA` and `FISTA` treat the penalty
/// by its proximal step; others see its subgradient, 0 at 0.
///
/// scikit-learn's `Lasso`. Tibshirani 1996, "Regression shrinkage and selection via the lasso".
public struct Lasso: Model {
  public static let name = "lasso"
  public static let summary = "least squares with α‖w‖₁ added: few coefficients are not zero"
  public static let details = """
    `J = 1/(2m)·Σ(h(x) − y)² + α·Σ|wⱼ|`, the intercept free: scikit-learn's `Lasso`. `ista` and \
    `fista` treat the penalty by soft thresholding; other methods see its subgradient, 0 at 0. \
    Tibshirani 1996, "Regression shrinkage and selection via the lasso".
    """
  public static let options: [Option<Lasso>] = [
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
      class lasso(LinearModel):
          largest_curve = 1.0

          def __init__(self, alpha, fit_intercept):
              super().__init__(fit_intercept)
              self.l1 = alpha

          def value(self, p, y):
              return (p - y) ** 2 / 2

          def slope(self, p, y):
              return p - y

          def loss(self, theta, X, y):
              return super().loss(theta, X, y) + self.l1 * np.abs(self.weights(theta)).sum()

          def curve(self, p, y):
              return np.ones_like(p)

          def solve(self, X, y, classes):
              search = coordinate_descent if self.l1 > 0 else least_squares
              return search(self, X, y)

      \(LassoObjective.pythonSteps)
      """)
  }

  public func objective(for data: Dataset) throws(DataError) -> any Objective {
    LassoObjective(
      smooth: LinearObjective(data, fitsIntercept: fitsIntercept, loss: SquaredLoss()),
      penalty: penalty)
  }

  public func predictions(at point: [Double], for features: Matrix) -> [Double] {
    features.linearFunction(point, hasIntercept: fitsIntercept)
  }
}
