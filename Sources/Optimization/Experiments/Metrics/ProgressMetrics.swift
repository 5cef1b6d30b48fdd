extension Metrics {
  /// How long a run took, and whether it arrived.
  static let progressMetrics: [Metric<FinishedRun>] = [
    Metric("epochs", "passes over the training data that were run; steps of a test function") {
      ResultValue($0.fit?.iterations ?? $0.trace.epoch.last)
    },
    Metric("updates", "steps that changed the parameters") {
      ResultValue($0.trace.updates.last)
    },
    Metric(
      "sample_gradients",
      "gradients of single samples computed by the method: its cost, whatever its batch size"
    ) {
      ResultValue($0.trace.sampleGradients.last)
    },
    Metric(
      "epochs_to_tolerance",
      "the epoch from which on J − J* ≤ tolerance · (J(θ₀) − J*) until the end; where J* is "
        + "unknown, ‖∇J‖ ≤ tolerance · ‖∇J(θ₀)‖; missing if the run does not end there",
      better: .least
    ) { run in
      ResultValue(run.arrival.map { run.trace.epoch[$0] })
    },
    Metric("updates_to_tolerance", "steps up to `epochs_to_tolerance`", better: .least) { run in
      ResultValue(run.arrival.map { run.trace.updates[$0] })
    },
    Metric(
      "sample_gradients_to_tolerance", "`sample_gradients` up to `epochs_to_tolerance`",
      better: .least
    ) { run in
      ResultValue(run.arrival.map { run.trace.sampleGradients[$0] })
    },
    Metric(
      "converged",
      "whether the last epoch is within the tolerance of `epochs_to_tolerance`; of an estimator, "
        + "whether it stopped before `max_iter`"
    ) { run in
      .boolean(run.fit?.converged ?? run.endsWithinTolerance)
    },
    Metric(
      "diverged",
      "whether the loss exceeded `divergence` (1000) × its first value and × its value at zeros, or "
        + "loss or gradient were no longer finite, which ended the run"
    ) {
      .boolean($0.trace.divergedAt != nil)
    },
    Metric("diverged_at", "the epoch at which the run diverged; missing if it did not") {
      ResultValue($0.trace.divergedAt)
    },
  ]
}
