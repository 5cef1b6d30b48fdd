import Options

/// Least squares with a penalty on large coefficients.
package struct Ridge: Model {
  package static let name = "ridge"
  package static let summary = "least squares with ½α‖w‖² added"
  package static let details = """
    `J = 1/(2m)·Σ(h(x) − y)² + ½α‖w‖²`, the intercept free: the objective of scikit-learn's \
    `SGDRegressor`; its `Ridge` has `alpha = m·α`. Hoerl, Kennard 1970, "Ridge regression".
    """
  package static let options: [Option<Ridge>] = [
    Option("alpha", \.penalty, "weight α of the penalty", range: .nonNegative),
    Option("fit_intercept", \.fitsIntercept, "whether the function has a constant term"),
  ]

  package var penalty = 1.0
  package var fitsIntercept = true

  package init() {}

  package var python: PythonForm? {
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

  package func objective(for data: Dataset) throws(DataError) -> any Objective {
    LinearObjective(data, fitsIntercept: fitsIntercept, loss: SquaredLoss(), penalty: penalty)
  }

  package func predictions(at point: [Double], for features: Matrix) -> [Double] {
    features.linearFunction(point, hasIntercept: fitsIntercept)
  }
}
