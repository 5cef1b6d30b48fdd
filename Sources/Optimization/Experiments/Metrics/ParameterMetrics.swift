extension Metrics {
  /// The final parameters.
  static let parameterMetrics: [Metric<FinishedRun>] = [
    Metric(
      "coef",
      "the final coefficients, one a feature, of the features as the model sees them: after "
        + "`standardize`, of standardized features, as scikit-learn's after a `StandardScaler`; "
        + "of several classes those of the first class, then those of the next; of a test function "
        + "the final point"
    ) { .list($0.parameters.coef) },
    Metric(
      "intercept",
      "the final intercept, for features as `coef` has them; of several classes a list with one each"
    ) { $0.parameters.interceptValue },
  ]
}
