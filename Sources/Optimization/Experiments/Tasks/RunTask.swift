import Options

/// One run to be carried out: one method, one set of options, one seed.
package struct RunTask: Sendable {
  package let point: PlannedRun.Point
  /// The place of the point's setup among all of the experiment's.
  package let place: Int
  package let seed: Int

  /// Whether it is the first of its point: the one that tells of the point as well.
  package var isFirstOfPoint: Bool { seed == point.setup.runSeeds.lowerBound }

  /// The label of its method.
  package var label: String { point.method.label }

  /// What the run costs, for the share that is done.
  func work(_ size: ProblemSize) -> Double {
    Double(point.method.epochs(of: point.setup)) * size.epochOperations
  }

  /// Operations of the run, as far as they are known before its data are made.
  package var operations: Double {
    let size = point.setup.size
    let step = point.method.stepCost(samples: size.samples)
    return size.epochOperations
      * (Double(point.method.epochs(of: point.setup)) * step.gradients + 1)
  }

  /// Carries the run out; `meter` hears of each epoch.
  func run(
    on problem: Problem, _ settings: RunSettings, _ meter: ProgressMeter? = nil
  ) -> Result<Outcome, ExperimentFailure> {
    let step = problem.size.epochOperations
    var epochs = 0
    let outcome = Result { () throws(ExperimentFailure) in
      try point.method.run(on: problem, setup: point.setup, seed: seed, settings: settings) {
        epochs += 1
        meter?.add(step)
      }
    }
    // A run that ended early is done all the same.
    meter?.add(step * Double(max(0, point.method.epochs(of: point.setup) - epochs)))
    return outcome
  }
}

extension PlannedRun.Point {
  /// Options that say how many runs there are, or which is best, and change none of them.
  private static let namesBesides = ["seeds", "best_by", "random_state"]

  /// All that its runs depend on but their seeds and the contents of files: equal texts and equal
  /// seeds, equal outcomes.
  package var canonicalText: String {
    let options = setup.optionEntries.filter { !Self.namesBesides.contains($0.key) }
    return JSONText.object([
      .init("run", JSONText(options)),
      // A model may draw a start for each seed, and for a single run none.
      .init("repeated", .boolean(setup.seeds != nil)),
    ]).text
  }

  /// All that its problem depends on but the contents of files: equal texts, equal problems.
  package var problemSpecification: String { problemText }
}
