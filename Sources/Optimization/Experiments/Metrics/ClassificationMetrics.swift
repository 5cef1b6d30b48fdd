extension Metrics {
  /// How often the final parameters predict the right class.
  static let classificationMetrics: [Metric<FinishedRun>] = [
    Metric(
      "accuracy", "share of the training data whose class is predicted", better: .greatest
    ) { $0.trainAccuracy.value(\.self) },
    Metric(
      "test_accuracy", "share of the test part whose class is predicted", better: .greatest
    ) { $0.testAccuracy.value(\.self) },
  ]
}
