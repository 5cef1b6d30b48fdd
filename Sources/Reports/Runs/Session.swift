import Charting
import Files
import Notebooks
import Optimization
import Options

/// How runs are carried out: with which files, within which budget, on how many cores.
package struct Session: Sendable {
  package var files: ProjectFiles
  package var budget: Budget
  package var jobs: Int
  /// Where results are kept from one run of the tool to the next.
  package var cache: RunCache
  /// What becomes of runs that are not kept.
  package var missing = MissingRuns.run
  /// Hears of the share of a run that is done, from 0 to 1.
  package var progress: @Sendable (_ run: String, _ share: Double) -> Void
  package var isCancelled: @Sendable () -> Bool

  package init(
    files: ProjectFiles, budget: Budget = Budget.standard, jobs: Int = 1,
    cache: RunCache = .off,
    progress: @escaping @Sendable (String, Double) -> Void = { _, _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.files = files
    self.budget = budget
    self.jobs = jobs
    self.cache = cache
    self.progress = progress
    self.isCancelled = isCancelled
  }

  /// The results of a plan's experiments; every failure is reported.
  package func results(of plan: Plan) throws(Diagnostics) -> RunResults {
    var problems = Diagnostics()
    var results: [(source: NamedSource, result: ExperimentResult)] = []
    let idsWithPoints = plan.idsWithPoints()
    var spent = Estimate.nothing
    for named in plan.sources {
      let request = ResultRequest(
        named.id, at: named.cell.place, keepsPoints: idsWithPoints.contains(named.id), after: spent)
      let result = problems.collect { () throws(Diagnostics) in
        try named.source.results(request, in: self)
      }
      // All results of a notebook are kept until its report is written: one purse pays for them.
      spent = spent + (result?.estimate ?? .nothing)
      if let result { results.append((named, result)) }
    }
    try problems.throwIfErrors()
    let words = Languages.words(for: plan.notebook.frontMatter.language)
    return RunResults(
      results, together: plan.runsTogether, words: words,
      parameters: plan.notebook.frontMatter.parameters)
  }

  /// The result of one experiment; its failures are placed where it was written.
  package func result(
    of experiment: Experiment, for request: ResultRequest
  ) throws(Diagnostics) -> ExperimentResult {
    var settings = RunSettings()
    let budget = budget.less(request.spent)
    let id = request.id
    settings.keepsPoints = request.keepsPoints
    settings.jobs = jobs
    settings.budget = budget
    settings.progress = { [progress] share in progress(id, share) }
    settings.isCancelled = isCancelled
    do throws(ExperimentFailure) {
      // What is over the budget is refused whether or not someone has paid for it once.
      try experiment.check(budget, settings)
      guard !isCancelled() else { throw .cancelled }
      return try result(
        of: experiment, named: Self.name(of: id, in: request.place.file), settings,
        readFile: reader(besides: request.place.file))
    } catch {
      throw diagnostics(for: error, at: request.place, after: request.spent)
    }
  }

  /// The prepared data of an experiment, which obey the budget as runs do.
  package func data(
    of setup: Setup, in source: OptionValue, at place: ExperimentPlace
  ) throws(Diagnostics) -> PreparedData {
    do throws(ExperimentFailure) {
      try setup.checkData(budget, in: source)
      do throws(DataError) {
        return try setup.preparedData(readFile: reader(besides: place.file))
      } catch {
        throw .data(error)
      }
    } catch {
      throw diagnostics(for: error, at: place)
    }
  }

  package typealias FileReader = @Sendable (String) throws(DataError) -> [UInt8]

  /// The result from the cache, or of a run that the cache then keeps.
  private func result(
    of experiment: Experiment, named name: String, _ settings: RunSettings,
    readFile: @escaping FileReader
  ) throws(ExperimentFailure) -> ExperimentResult {
    let contents = contents(of: experiment, readFile)
    // The same bytes are looked up, run on, and looked at by figures.
    let known: FileReader = { path throws(DataError) in
      if let content = contents[path] { return content }
      return try readFile(path)
    }
    let keys = TaskKeys(experiment, contents: contents, keepsPoints: settings.keepsPoints)
    let isLarge = experiment.hasLargeHistories(keepingPoints: settings.keepsPoints)
    // What can't be read has no digest, and nothing that is made without it is kept.
    let isReadable = contents.count == experiment.files.count
    let store = (isReadable ? cache : .off).store(keys, keepsHistories: !isLarge)
    defer { store.finish() }
    var settings = settings
    settings.store = store
    settings.missing = missing
    let result = try OpenStores.with(store) { [settings] in
      Parallelism.$threads.withValue(settings.jobs) {
        Result { () throws(ExperimentFailure) in
          try experiment.run(settings, readFile: known)
        }
      }
    }.get()
    // What is looked at of the best runs is kept with them.
    if isLarge { for run in result.runs { _ = run.histories } }
    if isReadable {
      cache.note(
        RunKey(
          experiment, contents: experiment.files.map { contents[$0] ?? [] },
          keepsPoints: settings.keepsPoints), of: name)
    }
    return result
  }

  /// The contents of a source's files, as far as they can be read.
  package func contents(
    of source: any ResultSource, _ readFile: FileReader
  ) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for file in source.files { contents[file] = try? readFile(file) }
    return contents
  }

  /// Whether the results of a plan's runs are kept, and otherwise why they have to be run.
  package func cacheStates(of plan: Plan) -> [String: String] {
    let idsWithPoints = plan.idsWithPoints()
    let states = plan.sources.compactMap { named -> (String, String)? in
      let file = named.cell.place.file
      let keepsPoints = idsWithPoints.contains(named.id)
      let contents = contents(of: named.source, reader(besides: file))
      guard let keys = named.source.keys(for: contents, keepsPoints: keepsPoints) else {
        return nil
      }
      let key = RunKey(
        named.source, contents: named.source.files.map { contents[$0] ?? [] },
        keepsPoints: keepsPoints)
      return (named.id, cache.state(of: key, keys, of: Self.name(of: named.id, in: file)))
    }
    return Dictionary(states, uniquingKeysWith: { first, _ in first })
  }

  /// The name under which the cache knows a run of a notebook.
  private static func name(of id: String, in notebook: SourceFile) -> String {
    "\(notebook.path)#\(id)"
  }

  /// How the data of an experiment are read, and what is said where they can't be.
  package func reader(besides notebook: SourceFile) -> FileReader {
    { [files] path throws(DataError) in
      do throws(FileProblem) {
        return try files.bytes(path, for: notebook)
      } catch {
        throw DataError(error.message, hint: error.hint)
      }
    }
  }

  /// Refuses an experiment that costs more than is left of the budget.
  package func check(
    _ experiment: Experiment, at place: ExperimentPlace, _ settings: RunSettings,
    after spent: Estimate
  ) throws(Diagnostics) {
    do throws(ExperimentFailure) {
      try experiment.check(budget.less(spent), settings)
    } catch {
      throw diagnostics(for: error, at: place, after: spent)
    }
  }

  private static func text(of estimate: Estimate) -> String {
    let operations = NumberText.value(estimate.operations)
    let runs = estimate.runs == 1 ? "one run" : "\(estimate.runs) runs"
    let megabytes = NumberText.value(estimate.bytes / 1e6)
    return "about \(operations) operations and \(megabytes) MB"
      + (estimate.runs == 0 ? "" : " in \(runs)")
  }

  private func diagnostics(
    for failure: ExperimentFailure, at place: ExperimentPlace, after spent: Estimate = .nothing
  ) -> Diagnostics {
    switch failure {
    case .options(let errors): return place.tree.diagnostics(for: errors)
    case .data(let error): return Diagnostics(place.diagnostic(for: error))
    case .overBudget(let estimate, let path):
      return Diagnostics(overBudget(estimate, path, at: place, after: spent))
    case .lost(let attempts):
      return Diagnostics(
        Diagnostic(
          .run, "run-lost", "a run ended its machine \(attempts) times", in: place.file,
          at: place.name, hint: "it may need more memory than its workers have"))
    case .missing(let count, let total):
      return Diagnostics(
        Diagnostic(
          .run, "missing-runs", "\(count) of \(total) runs are missing", in: place.file,
          at: place.name,
          hint: "make them with 'tangent work', or here with --finish; --partial leaves gaps"))
    case .cancelled:
      return Diagnostics(
        Diagnostic(
          .run, "cancelled", "run was cancelled", in: place.file, at: place.name))
    }
  }

  /// What is said of work that costs too much, at the option that makes it dear.
  private func overBudget(
    _ estimate: Estimate, _ path: [String], at place: ExperimentPlace, after spent: Estimate
  ) -> Diagnostic {
    let before = spent == .nothing ? "" : ", after \(Self.text(of: spent)) of the notebook's others"
    let subject = estimate.runs == 0 ? "data set" : "run"
    return Diagnostic(
      .run, "over-budget", "\(subject) is over its budget", in: place.file,
      at: path.isEmpty ? place.name : place.tree.range(of: path),
      notes: [.init("note", Self.text(of: estimate) + before)],
      hint: Budget.hint(for: spent + estimate))
  }
}
