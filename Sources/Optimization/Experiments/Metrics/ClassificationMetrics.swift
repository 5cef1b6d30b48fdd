extension Metrics {
  /// How often the right class is predicted, where predictions are classes.
  static let classificationMetrics: [Metric<FinishedRun>] = [
    Metric(
      "accuracy",
      "share of the training data whose class is predicted, by models and estimators of classes",
      better: .greatest
    ) { $0.trainAccuracy.value(\.self) },
    Metric(
      "test_accuracy", "share of the test part whose class is predicted", better: .greatest
    ) { $0.testAccuracy.value(\.self) },
  ]
}
