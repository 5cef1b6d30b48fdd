extension Metrics {
  /// What scikit-learn's estimators report of themselves.
  static let estimatorMetrics: [Metric<FinishedRun>] = [
    Metric("n_iter", "epochs that an estimator ran before it stopped: its `n_iter_`") {
      $0.fit.map { .integer($0.iterations) }
    },
    Metric("t", "an estimator's count of weight updates, from 1: its `t_`") {
      $0.fit.map { .integer($0.t) }
    },
  ]
}
