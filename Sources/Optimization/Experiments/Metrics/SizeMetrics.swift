extension Metrics {
  /// How large the problem is.
  static let sizeMetrics: [Metric<Problem>] = [
    Metric("n_samples", "samples, those of the test part included") {
      $0.dataset.map { .integer($0.targets.count) }
    },
    Metric("n_train", "samples of the training part, where there is a split") { problem in
      problem.parts.map { .integer($0.train.count) }
    },
    Metric("n_test", "samples of the test part, where there is a split") { problem in
      problem.parts.map { .integer($0.test.count) }
    },
    Metric("n_features", "features as the model sees them, after `polynomial`") {
      $0.dataset.map { .integer($0.features.columns) }
    },
    Metric("n_parameters", "parameters of the model, the intercept included") {
      .integer($0.objective.dimension)
    },
  ]
}
