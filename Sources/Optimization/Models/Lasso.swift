import Options

/// Least squares with a penalty that sets coefficients to zero.
package struct Lasso: Model {
  package static let name = "lasso"
  package static let summary = "least squares with α‖w‖₁ added: few coefficients are not zero"
  package static let details = """
    `J = 1/(2m)·Σ(h(x) − y)² + α·Σ|wⱼ|`, the intercept free: scikit-learn's `Lasso`. `ista` and \
    `fista` treat the penalty by soft thresholding; other methods see its subgradient, 0 at 0. \
    Tibshirani 1996, "Regression shrinkage and selection via the lasso".
    """
  package static let options: [Option<Lasso>] = [
    Option("alpha", \.penalty, "weight α of the penalty", range: .nonNegative),
    Option("fit_intercept", \.fitsIntercept, "whether the function has a constant term"),
  ]

  package var penalty = 1.0
  package var fitsIntercept = true

  package init() {}

  package func objective(for data: Dataset) throws(DataError) -> any Objective {
    LassoObjective(
      smooth: LinearObjective(data, fitsIntercept: fitsIntercept, loss: SquaredLoss()),
      penalty: penalty)
  }

  package func predictions(at point: [Double], for features: Matrix) -> [Double] {
    features.linearFunction(point, hasIntercept: fitsIntercept)
  }
}
