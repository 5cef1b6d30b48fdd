import Options

/// Least squares for a polynomial of the features.
///
/// `J(θ) = 1/(2m)·Σ(h(x) − y)² + ½α‖w‖²`, `h(x) = θ₀ + Σ w_p·p(x)` over all products p of up to
/// `degree` features. θ is the intercept, if there is one, and a coefficient a product. Throws
/// `DataError` for more products than can be listed.
///
/// The products and their order are those of scikit-learn's `PolynomialFeatures`.
public struct PolynomialRegression: Model {
  public static let name = "polynomial"
  public static let summary = "least squares for a polynomial of the features"
  public static let details = """
    `h(x) = θ₀ + Σ θ_p·p(x)` over all products p of up to `degree` features, in the order of \
    scikit-learn's `PolynomialFeatures`; `J = 1/(2m)·Σ(h(x) − y)² + ½α‖θ‖²`, θ₀ free.
    """
  public static let options: [Option<PolynomialRegression>] = [
    Option("degree", \.features.degree, "greatest number of factors", range: .closed(1, 64)),
    Option("alpha", \.penalty, "weight α of the penalty", range: .nonNegative),
    Option("fit_intercept", \.fitsIntercept, "whether the function has a constant term"),
  ]

  /// `degree`: greatest number of factors of a product, 1 to 64; 2. Without a column of ones by
  /// default.
  public var features = PolynomialFeatures()
  /// `alpha`: weight α of the penalty, 0 or more; 0 by default.
  public var penalty = 0.0
  /// `fit_intercept`: whether the function has a constant term; true by default.
  public var fitsIntercept = true

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class polynomial(LinearModel):
          is_quadratic = True

          def __init__(self, degree, **options):
              super().__init__(**options)
              self.products = PolynomialFeatures(degree, include_bias=False)

          def design(self, X):
              return super().design(self.products.fit_transform(X))

          def value(self, p, y):
              return (p - y) ** 2 / 2

          def slope(self, p, y):
              return p - y
      """)
  }

  public func objective(for data: Dataset) throws(DataError) -> any Objective {
    var data = data
    data.features = try features.transform(data.features)
    return LinearObjective(
      data, fitsIntercept: fitsIntercept, loss: SquaredLoss(), penalty: penalty)
  }

  /// One coefficient a product of features, in the order of scikit-learn's `PolynomialFeatures`.
  public func parameters(at point: [Double], features: Int) -> Parameters {
    fitsIntercept
      ? Parameters(coef: Array(point.dropFirst()), intercept: point.first) : Parameters(coef: point)
  }

  public func predictions(at point: [Double], for features: Matrix) -> [Double] {
    do throws(DataError) {
      return try self.features.transform(features)
        .linearFunction(point, hasIntercept: fitsIntercept)
    } catch {
      // More samples than memory holds: the objective was refused for the same reason.
      return []
    }
  }
}
