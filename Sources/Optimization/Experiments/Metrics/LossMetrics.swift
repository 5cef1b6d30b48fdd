extension Metrics {
  /// The loss at the start, at the end, and at its least.
  static let lossMetrics: [Metric<FinishedRun>] = [
    Metric("initial_loss", "J(θ₀): the model's loss over all training data at the start") {
      ResultValue($0.trace.loss.first)
    },
    Metric(
      "final_loss",
      "J(θ) over all training data after the last epoch; of a run that diverged, the last finite one",
      better: .least
    ) {
      ResultValue($0.trace.loss.last)
    },
    Metric(
      "best_loss", "the least J(θ) over all training data at the start or after an epoch",
      better: .least
    ) {
      ResultValue($0.trace.loss.filter { !$0.isNaN }.min())
    },
    Metric(
      "test_loss", "J(θ) of the final parameters over the test part, with the model's own loss",
      better: .least
    ) { run in
      guard let point = run.point, let objective = run.problem.testObjective else { return nil }
      return .number(objective.loss(at: point))
    },
  ]
}
