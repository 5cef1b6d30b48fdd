extension Metrics {
  /// The final parameters.
  static let parameterMetrics: [Metric<FinishedRun>] = [
    Metric(
      "coef",
      "the final coefficients, one a feature, of the features as the model sees them: after "
        + "`standardize`, of standardized features, as scikit-learn's after a `StandardScaler`; "
        + "of a test function the final point"
    ) { .list($0.parameters.coef) },
    Metric("intercept", "the final intercept, for features as `coef` has them") {
      $0.parameters.intercept.map { .number($0) }
    },
  ]
}
