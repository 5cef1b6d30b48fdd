extension Metrics {
  /// How fast a run approached the optimum, read off its own history.
  static let rateMetrics: [Metric<FinishedRun>] = [
    Metric(
      "rate",
      "measured: the factor a step by which ‖θ − θ*‖ changes, from the slope of ln (J − J*) against "
        + "`updates` over its longest straight part, halved; the part has 8 entries or more, over it "
        + "J − J* changes tenfold or more, and the slopes of its halves differ by 5 % at most. To be "
        + "held against `theory.LABEL.rate`. Missing where nothing is straight, as in noise, or where "
        + "J* is unknown",
      better: .least
    ) { run in value(run) { .number($0.rate) } },
    Metric("rate_from", "the epoch at which the straight part of `rate` begins") { run in
      value(run) { .integer(run.trace.epoch[$0.first]) }
    },
    Metric("rate_to", "the epoch at which the straight part of `rate` ends") { run in
      value(run) { .integer(run.trace.epoch[$0.last]) }
    },
  ]

  private static func value(
    _ run: FinishedRun, _ read: (StraightPart) -> ResultValue
  ) -> ResultValue {
    switch run.straightPart {
    case .success(let part): read(part)
    case .failure(let absence): .missing(because: absence.text)
    }
  }
}
