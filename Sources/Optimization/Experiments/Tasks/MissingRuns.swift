/// What becomes of tasks whose outcomes are not kept.
package enum MissingRuns: Sendable {
  /// They are run.
  case run
  /// The experiment has no result without them.
  case refuse
  /// The result has gaps in their places.
  case leaveGaps
}

extension Outcome {
  /// What stands in the place of a run that nobody has made.
  static func gap(_ task: RunTask) -> Outcome {
    Outcome(
      seed: task.seed, options: task.point.method.optionEntries,
      values: Metrics.run.map { NamedValue($0.name, .missing(because: gapReason)) },
      parameters: Parameters(coef: []))
  }

  /// Why a gap has no values.
  package static let gapReason = "the run is missing"

  /// Whether it stands for a run that nobody has made.
  package var isGap: Bool {
    packed.layout.columns.first?.kind == .missing(because: Self.gapReason)
  }
}
