import Options

/// Least squares: a linear function of the features, and half the mean squared error.
///
/// `J(θ) = 1/(2m)·Σ(h(x) − y)²` over m samples, `h(x) = θ₀ + θ₁x₁ + …`; `θ` is the intercept, if
/// there is one, and a coefficient a feature. The optimum is that of a QR decomposition, to the
/// last digits.
///
/// Gauss 1809, *Theoria motus corporum coelestium*.
public struct LinearRegression: Model {
  public static let name = "linear_regression"
  public static let summary = "least squares"
  public static let details = "`J(θ) = 1/(2m)·Σ(h_θ(x) − y)²`, `h_θ(x) = θ₀ + θ₁x₁ + …`."
  public static let options: [Option<LinearRegression>] = [
    Option("fit_intercept", \.fitsIntercept, "whether the function has a constant term")
  ]

  /// `fit_intercept`: whether the function has a constant term; true by default.
  public var fitsIntercept = true

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class linear_regression(LinearModel):
          is_quadratic = True

          def value(self, p, y):
              return (p - y) ** 2 / 2

          def slope(self, p, y):
              return p - y
      """)
  }

  public func objective(for data: Dataset) throws(DataError) -> any Objective {
    LinearObjective(data, fitsIntercept: fitsIntercept, loss: SquaredLoss())
  }

  public func predictions(at point: [Double], for features: Matrix) -> [Double] {
    features.linearFunction(point, hasIntercept: fitsIntercept)
  }
}
