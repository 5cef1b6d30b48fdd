import Options
import Synchronization

/// An experiment under way: which of its tasks are kept, and which have to be run.
struct TaskTable {
  private let experiment: Experiment
  private let settings: RunSettings
  private let points: [PlannedRun.Point]
  private let tasks: ExperimentTasks
  private let common = CommonParts()
  private let isLarge: Bool
  /// The places of the tasks that were run here.
  private var fresh: Set<Int> = []
  private var outcomes: [Result<Outcome, ExperimentFailure>?]
  private var facts: [PointFacts?]
  private var problems: ProblemSet?

  init(_ experiment: Experiment, _ settings: RunSettings) {
    self.experiment = experiment
    self.settings = settings
    points = experiment.runs.flatMap(\.points)
    tasks = ExperimentTasks(points)
    isLarge = experiment.hasLargeHistories(keepingPoints: settings.keepsPoints)
    facts = points.indices.map { settings.store.facts(ofPoint: $0) }
    outcomes = []
    outcomes.reserveCapacity(tasks.count)
    for point in points.indices {
      for place in tasks.places(ofPoint: point) {
        let kept = settings.store.outcome(ofTask: place)
        if case .success(let outcome)? = kept {
          outcomes.append(.success(common.sharing(outcome, ofPoint: point)))
        } else {
          outcomes.append(kept)
        }
      }
    }
  }

  private var missing: [Int] { outcomes.indices.filter { outcomes[$0] == nil } }

  /// Refuses an experiment with missing runs where none may be made.
  func checkMissing() throws(ExperimentFailure) {
    guard settings.missing == .refuse, !missing.isEmpty else { return }
    // A run that has failed is worth more words than one that is yet to come.
    for case .failure(let failure) in outcomes { throw failure }
    throw .missing(missing.count, of: outcomes.count)
  }

  /// Makes the problems of what has to be run, or is not known well enough.
  mutating func makeProblems(_ readFile: FileReader) throws(ExperimentFailure) {
    let isRun = settings.missing == .run
    let wanted =
      Set(facts.indices.filter { facts[$0] == nil })
      .union(isRun ? missing.map { tasks.point(ofTask: $0) } : [])
    guard !wanted.isEmpty else { return }
    let made = try ProblemSet(points, wanted: wanted, jobs: settings.jobs, readFile: readFile)
    for place in wanted.sorted() {
      guard let problem = made[place] else { continue }
      do throws(OptionErrors) {
        try points[place].setup.check(problem)
      } catch {
        throw .options(error)
      }
    }
    problems = made
  }

  /// The size of a point's problem.
  func size(ofPoint place: Int) -> ProblemSize {
    facts[place]?.problem.size ?? problems?[place]?.size ?? points[place].setup.size
  }

  /// Carries out what is missing, and keeps it.
  mutating func run() {
    guard settings.missing == .run else {
      for place in missing { outcomes[place] = .success(.gap(tasks[place])) }
      return
    }
    let missing = missing
    let meter = ProgressMeter(
      total: missing.reduce(0) { $0 + tasks[$1].work(size(ofPoint: tasks[$1].place)) },
      report: settings.progress)
    let outcomes = Mutex(outcomes)
    self.outcomes = []
    Workers.forEach(missing.count, jobs: settings.jobs) {
      [tasks, settings, problems, isLarge, common] index in
      let place = missing[index]
      let task = tasks[place]
      guard let problem = problems?[task.place] else {
        return outcomes.withLock { $0[place] = .failure(.cancelled) }
      }
      let outcome = task.run(on: problem, settings, meter)
      settings.store.keep(outcome, ofTask: place)
      let made = outcome.map { outcome in
        common.sharing(isLarge ? outcome.withoutHistory : outcome, ofPoint: task.place)
      }
      outcomes.withLock { $0[place] = made }
    }
    self.outcomes = outcomes.withLock { $0 }
    fresh = Set(missing)
    for place in facts.indices where facts[place] == nil {
      guard let problem = problems?[place] else { continue }
      let known = PointFacts(points[place], on: problem)
      facts[place] = known
      settings.store.keep(known, ofPoint: place)
    }
  }
}

extension TaskTable {
  /// Puts the outcomes of all tasks in their places.
  func result(
    _ readFile: @escaping Experiment.SharedFileReader
  ) throws(ExperimentFailure) -> ExperimentResult {
    var place = 0
    var next = 0
    let subjects = subjects(readFile)
    let shelf = shelf(subjects)
    let runs = try experiment.runs.map { run throws(ExperimentFailure) in
      let results = try run.points.map { point throws(ExperimentFailure) in
        defer { place += 1 }
        let outcomes = try point.setup.runSeeds.map { _ throws(ExperimentFailure) in
          defer { next += 1 }
          return try outcome(of: next, from: shelf)
        }
        var result = SweepPoint(
          settings: point.settings, outcomes: outcomes,
          optimalLoss: facts[place]?.problem.optimalLoss, theory: facts[place]?.theory ?? [])
        result.subject = subjects[place]
        return result
      }
      let best = experiment.setup.bestBy.best(of: results)
      return RunResult(
        label: run.label, method: run.method, isSwept: !run.axes.isEmpty,
        isOverSeeds: experiment.setup.seeds != nil, points: results,
        best: run.axes.isEmpty ? nil : best, theory: results[best ?? 0].theory)
    }
    return ExperimentResult(
      data: commonValues(), runs: runs,
      optimum: OptimumReport(common: facts.compactMap { $0?.problem.optimum }))
  }

  /// An outcome whose history is read, or made again, where it is not at hand.
  private func outcome(
    of place: Int, from shelf: HistoryShelf
  ) throws(ExperimentFailure) -> Outcome {
    guard let kept = outcomes[place] else { throw .cancelled }
    let outcome = try kept.get()
    guard isLarge || !fresh.contains(place), !outcome.isGap else { return outcome }
    return outcome.fetchingHistory(from: shelf, at: place)
  }

  /// Histories as somebody has kept them, or made again and then kept.
  private func shelf(_ subjects: [ProblemSource]) -> HistoryShelf {
    HistoryShelf { [tasks, settings] place in
      if let kept = settings.store.history(ofTask: place) { return kept }
      let task = tasks[place]
      guard let problem = subjects[task.place].problem,
        let made = try? task.run(on: problem, settings).get()
      else { return History() }
      settings.store.keepHistory(made.history, ofTask: place)
      return made.history
    }
  }

  /// What each point minimizes, made again where a figure needs it; equal problems are shared.
  private func subjects(_ readFile: @escaping Experiment.SharedFileReader) -> [ProblemSource] {
    var known: [String: ProblemSource] = [:]
    return points.enumerated().map { place, point in
      if let source = known[point.problemText] { return source }
      let source: ProblemSource
      if let problem = problems?[place] {
        source = ProblemSource { problem }
      } else {
        source = ProblemSource {
          let setup = point.setup
          return try? setup.problem(
            on: setup.objective == nil ? setup.preparedData(readFile: readFile) : nil)
        }
      }
      known[point.problemText] = source
      return source
    }
  }

  /// The values that all problems share: all of them unless the data are swept over.
  private func commonValues() -> [NamedValue] {
    var known: Set<String> = []
    let distinct = zip(points, facts).filter { known.insert($0.0.problemText).inserted }
    let all = distinct.compactMap(\.1?.problem.data)
    return (all.first ?? []).filter { value in all.allSatisfy { $0.contains(value) } }
  }
}
