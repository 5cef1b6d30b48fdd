extension Metrics {
  /// The best that any method can reach on the training data.
  static let optimumMetrics: [Metric<Problem>] = [
    Metric(
      "optimal_loss",
      "J*: the least training loss, in closed form or computed to the last digits; the least "
        + "norm's where there are several optima"
    ) { $0.objective.optimum.map { .number($0.loss) } },
    Metric("optimal_coef", "the coefficients at J*, as `coef` of a run") {
      $0.optimalParameters.map { .list($0.coef) }
    },
    Metric("optimal_intercept", "the intercept at J*") {
      $0.optimalParameters?.interceptValue
    },
  ]
}
