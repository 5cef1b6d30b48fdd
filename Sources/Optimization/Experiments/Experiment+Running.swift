import Options

extension Experiment {
  /// Runs every label with all its seeds and points; the result does not depend on `jobs`.
  ///
  /// `readFile` gives the bytes of a file of the project.
  package func run(
    _ settings: RunSettings = RunSettings(),
    readFile: FileReader
  ) throws(ExperimentFailure) -> ExperimentResult {
    if let budget = settings.budget { try check(budget, settings) }
    let problems = try ProblemSet(runs.flatMap(\.points), jobs: settings.jobs, readFile: readFile)
    try check(problems, settings)
    let tasks = tasks
    let meter = ProgressMeter(
      total: tasks.reduce(0) { $0 + $1.work(problems) }, report: settings.progress)
    let outcomes = Workers.map(tasks.count, jobs: settings.jobs) { index in
      tasks[index].run(on: problems, settings, meter)
    }
    var result = try result(outcomes, problems)
    result.estimate = estimate(settings) { problems[$0].size }
    return result
  }

  /// What all runs minimize, without running any: figures of the data need no more.
  package func problems(
    jobs: Int = 1, readFile: FileReader
  ) throws(ExperimentFailure) -> [Problem] {
    try ProblemSet(runs.flatMap(\.points), jobs: jobs, readFile: readFile).problems
  }

  /// One task a label, point and seed, in this order.
  private var tasks: [RunTask] {
    var tasks: [RunTask] = []
    var place = 0
    for run in runs {
      for point in run.points {
        tasks += point.setup.runSeeds.map { RunTask(point: point, place: place, seed: $0) }
        place += 1
      }
    }
    return tasks
  }

  /// What could not be known before the data were made.
  private func check(
    _ problems: ProblemSet, _ settings: RunSettings
  ) throws(ExperimentFailure) {
    for (place, point) in runs.flatMap(\.points).enumerated() {
      do throws(OptionErrors) {
        try point.setup.check(problems[place])
      } catch {
        throw .options(error)
      }
    }
    if let budget = settings.budget {
      let estimate = estimate(settings) { problems[$0].size }
      guard budget.allows(estimate) else { throw .overBudget(estimate, at: costliest) }
    }
  }

  /// Puts the outcomes of all tasks in their places.
  private func result(
    _ outcomes: [Result<Outcome, ExperimentFailure>], _ problems: ProblemSet
  ) throws(ExperimentFailure) -> ExperimentResult {
    var rest = outcomes[...]
    var place = 0
    let runs = try runs.map { run throws(ExperimentFailure) in
      let points = try run.points.map { point throws(ExperimentFailure) in
        let seeds = point.setup.runSeeds.count
        defer {
          rest = rest.dropFirst(seeds)
          place += 1
        }
        let outcomes = try rest.prefix(seeds).map { outcome throws(ExperimentFailure) in
          try outcome.get()
        }
        return SweepPoint(point, outcomes, on: problems[place])
      }
      let best = setup.bestBy.best(of: points)
      return RunResult(
        label: run.label, method: run.method, isSwept: !run.axes.isEmpty,
        isOverSeeds: setup.seeds != nil, points: points, best: run.axes.isEmpty ? nil : best,
        theory: points[best ?? 0].theory)
    }
    return ExperimentResult(
      data: Self.commonValues(of: problems.problems), runs: runs,
      optimum: OptimumReport(of: problems.problems))
  }

  /// The values that all problems share: all of them unless the data are swept over.
  private static func commonValues(of problems: [Problem]) -> [NamedValue] {
    let all = problems.map { Metrics.data.values(of: $0) }
    return (all.first ?? []).filter { value in all.allSatisfy { $0.contains(value) } }
  }
}

extension SweepPoint {
  fileprivate init(_ point: PlannedRun.Point, _ outcomes: [Outcome], on problem: Problem) {
    self.init(
      settings: point.settings, outcomes: outcomes,
      optimalLoss: problem.objective.optimum?.loss, theory: point.method.theory(of: problem))
    subject = ProblemSource { problem }
  }
}
