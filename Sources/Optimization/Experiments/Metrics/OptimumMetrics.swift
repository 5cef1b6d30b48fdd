extension Metrics {
  /// The best that any method can reach on the training data.
  static let optimumMetrics: [Metric<Problem>] = [
    Metric(
      "optimal_loss",
      "J*: the least training loss to the last digits: of least squares from an orthogonal "
        + "factorization of the data themselves (where there are several optima, that of the least "
        + "norm, the intercept included, as `numpy.linalg.lstsq`); of other convex losses where "
        + "the gradient, or the subgradient, is zero within its own rounding. There is none where "
        + "classes are separable, as the loss then falls for ever, of losses that are not convex, "
        + "beyond the range of doubles, and where it would take more than seconds"
    ) { $0.objective.optimum.map { .number($0.loss) } },
    Metric("optimal_coef", "the coefficients at J*, as `coef` of a run") {
      $0.optimalParameters.map { .list($0.coef) }
    },
    Metric("optimal_intercept", "the intercept at J*") {
      $0.optimalParameters?.interceptValue
    },
  ]
}
