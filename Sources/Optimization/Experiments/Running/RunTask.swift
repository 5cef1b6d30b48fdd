/// One run to be carried out: one method, one set of options, one seed.
struct RunTask: Sendable {
  let point: PlannedRun.Point
  /// The place of the point's setup among all of the experiment's.
  let place: Int
  let seed: Int

  /// What the run costs, for the share that is done.
  func work(_ problems: ProblemSet) -> Double {
    Double(point.method.epochs(of: point.setup)) * epochWork(problems)
  }

  private func epochWork(_ problems: ProblemSet) -> Double {
    let objective = problems[place].objective
    return Double(objective.sampleCount) * Double(objective.dimension)
  }

  /// Carries the run out.
  func run(
    on problems: ProblemSet, _ settings: RunSettings, _ meter: ProgressMeter
  ) -> Result<Outcome, ExperimentFailure> {
    let step = epochWork(problems)
    var epochs = 0
    let outcome = Result { () throws(ExperimentFailure) in
      try point.method.run(
        on: problems[place], setup: point.setup, seed: seed, settings: settings
      ) {
        epochs += 1
        meter.add(step)
      }
    }
    // A run that ended early is done all the same.
    meter.add(step * Double(max(0, point.method.epochs(of: point.setup) - epochs)))
    return outcome
  }
}
