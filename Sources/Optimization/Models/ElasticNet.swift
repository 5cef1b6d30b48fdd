import Options

/// Least squares with both penalties: that of the lasso and that of ridge.
///
/// `J(θ) = 1/(2m)·Σ(h(x) − y)² + αρ·Σ|wⱼ| + ½α(1−ρ)‖w‖²` over m samples; `θ` is the intercept, if
/// there is one, and a coefficient a feature, the intercept free of penalty.
///
/// scikit-learn's `ElasticNet`. Zou, Hastie 2005, "Regularization and variable selection via the
/// elastic net".
public struct ElasticNet: Model {
  public static let name = "elastic_net"
  public static let summary = "least squares with the penalties of `lasso` and of `ridge`"
  public static let details = """
    `J = 1/(2m)·Σ(h(x) − y)² + αρ·Σ|wⱼ| + ½α(1−ρ)‖w‖²`, ρ = `l1_ratio`, the intercept free: \
    scikit-learn's `ElasticNet`. `ista` and `fista` treat the first penalty by soft thresholding. \
    Zou, Hastie 2005, "Regularization and variable selection via the elastic net".
    """
  public static let options: [Option<ElasticNet>] = [
    Option("alpha", \.penalty, "weight α of both penalties", range: .nonNegative),
    Option("l1_ratio", \.share, "share ρ of the lasso's", range: .closed(0, 1)),
    Option("fit_intercept", \.fitsIntercept, "whether the function has a constant term"),
  ]

  /// `alpha`: weight α of both penalties, 0 or more; 1 by default.
  public var penalty = 1.0
  /// `l1_ratio`: share ρ of the lasso's, 0 to 1; 0.5 by default.
  public var share = 0.5
  /// `fit_intercept`: whether the function has a constant term; true by default.
  public var fitsIntercept = true

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class elastic_net(LinearModel):
          def __init__(self, alpha, l1_ratio, fit_intercept):
              super().__init__(alpha=alpha * (1 - l1_ratio), fit_intercept=fit_intercept)
              self.l1 = alpha * l1_ratio

          def value(self, p, y):
              return (p - y) ** 2 / 2

          def slope(self, p, y):
              return p - y

          def loss(self, theta, X, y):
              return super().loss(theta, X, y) + self.l1 * np.abs(self.weights(theta)).sum()

      \(LassoObjective.pythonSteps)
      """)
  }

  public func objective(for data: Dataset) throws(DataError) -> any Objective {
    LassoObjective(
      smooth: LinearObjective(
        data, fitsIntercept: fitsIntercept, loss: SquaredLoss(), penalty: penalty * (1 - share)),
      penalty: penalty * share)
  }

  public func predictions(at point: [Double], for features: Matrix) -> [Double] {
    features.linearFunction(point, hasIntercept: fitsIntercept)
  }
}
