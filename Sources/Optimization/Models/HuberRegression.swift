import Options

/// A linear function that outliers don't pull: squares near, absolute values far.
///
/// `J(θ) = 1/m·Σ ℓ(h(x) − y) + ½α‖w‖²`, `ℓ(r) = ½r²` for `|r| ≤ ε`, else `ε(|r| − ½ε)`; `θ` is the
/// intercept, if there is one, and a coefficient a feature. ε has the unit of the targets.
///
/// The loss `huber` of scikit-learn's `SGDRegressor`. Huber 1964, "Robust estimation of a location
/// parameter".
public struct HuberRegression: Model {
  public static let name = "huber"
  public static let summary = "linear regression that outliers don't pull"
  public static let details = """
    `J = (1/m)·Σ ℓ(h(x) − y) + ½α‖w‖²`, `ℓ(r) = ½r²` for `|r| ≤ ε`, else `ε(|r| − ½ε)`; the \
    loss `huber` of scikit-learn's `SGDRegressor`. Huber 1964, "Robust estimation of a location \
    parameter".
    """
  public static let options: [Option<HuberRegression>] = [
    Option("epsilon", \.epsilon, "residual ε where squares end", range: .positive),
    Option("alpha", \.penalty, "weight α of the penalty", range: .nonNegative),
    Option("fit_intercept", \.fitsIntercept, "whether the function has a constant term"),
  ]

  // 95 % efficient for Gaussian residuals of variance 1: Huber 1964.
  /// `epsilon`: residual ε where squares end, above 0; 1.35 by default.
  public var epsilon = 1.35
  /// `alpha`: weight α of the penalty, 0 or more; 0 by default.
  public var penalty = 0.0
  /// `fit_intercept`: whether the function has a constant term; true by default.
  public var fitsIntercept = true

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class huber(LinearModel):
          largest_curve = 1.0

          def __init__(self, epsilon, **options):
              super().__init__(**options)
              self.epsilon = epsilon

          def value(self, p, y):
              r = np.abs(p - y)
              return np.where(r <= self.epsilon, r**2 / 2, self.epsilon * (r - self.epsilon / 2))

          def slope(self, p, y):
              return np.clip(p - y, -self.epsilon, self.epsilon)

          def curve(self, p, y):
              return (np.abs(p - y) <= self.epsilon).astype(float)

          def is_at_corner(self, theta, X, y):
              # Where a residual is ε, the second derivative is either of two.
              beyond = np.abs(np.abs(self.predict(theta, X) - y) - self.epsilon)
              return np.any(beyond <= 1e-6 * self.epsilon)
      """)
  }

  public func objective(for data: Dataset) throws(DataError) -> any Objective {
    LinearObjective(
      data, fitsIntercept: fitsIntercept, loss: HuberLoss(epsilon: epsilon), penalty: penalty)
  }

  public func predictions(at point: [Double], for features: Matrix) -> [Double] {
    features.linearFunction(point, hasIntercept: fitsIntercept)
  }
}
