import ArgumentParser
import Files
import Notebooks
import Optimization
import Pages
import Projects
import Reports

/// The options that commands on notebooks share.
struct NotebookOptions: ParsableArguments {
  @Argument(
    help: "Notebooks, or folders that hold some (default: those of the project).",
    completion: Completions.markdown)
  var paths: [String] = []

  @Option(
    name: [.customShort("P"), .customLong("parameter")],
    help: ArgumentHelp("Override a parameter of the front matter.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(
    name: .shortAndLong, help: "The folder for reports (default: output, in the project's folder).",
    completion: .directory)
  var output: String?

  @Option(help: "Notebooks, or runs of one, worked on at a time (default: one a core).")
  var jobs: Int?

  @Option(
    help: "Raise what a run may cost: 1 is about a minute of one core and 2 GB of memory.")
  var budget = 1.0

  @OptionGroup var caching: CacheOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("invalid value '\(jobs)' for '--jobs'") }
    guard budget > 0 else { throw ValidationError("invalid value '\(budget)' for '--budget'") }
    _ = try overrides
  }

  /// The notebooks to work on, each once, those that are wrong told; a preview may begin with none.
  func notebooks(
    in project: Project, allowsNone: Bool = false, telling findings: inout ProjectFindings
  ) throws -> [String] {
    let found = project.settings.notebooks
    for problem in project.settings.searchProblems { findings.add(problem) }
    let others = !project.settings.papers.isEmpty || !textPins(in: project).isEmpty
    guard allowsNone || !found.isEmpty || others || findings.exitStatus > 0 else {
      throw noNotebooks(in: project.workspace)
    }
    try checkParameters(of: found, in: project)
    return project.withFoldersOfTheirOwn(found) { findings.add($0) }
  }

  /// The texts with pins of `tangent.yaml` that the command is about.
  func textPins(in project: Project) -> [String] {
    let files = project.settings.textPins.files
    guard !paths.isEmpty else { return files }
    let workspace = project.workspace
    let typed = Set(paths.map { workspace.projectPath(workspace.typed($0)) })
    return files.filter { typed.contains($0) }
  }

  /// Refuses `-P` with a name that no notebook has.
  private func checkParameters(of found: [String], in project: Project) throws {
    let names = try overrides.map(\.name)
    guard !names.isEmpty else { return }
    let known = project.parameterNames(of: found)
    for name in names where !known.contains(name) {
      guard !known.isEmpty else {
        throw ValidationError("unknown parameter '\(name)': no notebook has parameters")
      }
      throw ValidationError.unknown("parameter", name, known: known)
    }
  }

  private func noNotebooks(in workspace: Workspace) -> FileProblem {
    let searched = paths.isEmpty ? [workspace.notebooksFolder] : paths
    let pinned = paths.isEmpty ? ProjectTexts(in: workspace).withNumbers.first : nil
    return FileProblem(
      "no-notebooks", "no notebook in '\(searched.joined(separator: "', '"))'",
      hint: pinned.map { "the numbers of '\($0)' are verified by 'tangent check'" }
        ?? "notebooks are Markdown files: begin one with 'tangent new NAME'")
  }

  /// `-P name=value` as options.
  var overrides: [ParameterOverride] {
    get throws {
      try parameters.map { text in
        guard let override = ParameterOverride(text) else {
          throw ValidationError("invalid parameter '\(text)': expected name=value")
        }
        return override
      }
    }
  }

  /// The project around the working directory, with these settings.
  ///
  /// Where the user names no path, `purpose` says which texts are meant.
  func project(
    for purpose: ProjectTexts.Purpose = .reports, renderers: [any Renderer]? = nil,
    offersPins: Bool = false, in workspace: Workspace? = nil, gathered: [PackFolder] = [],
    missing: MissingRuns = .run
  ) throws -> Project {
    let workspace = try workspace ?? .ofUser()
    var settings = Project.Settings()
    settings.parameters = try overrides
    let typed = paths.map(workspace.typed)
    let look = try ProjectLook(in: workspace, besides: typed)
    try ProjectLook.check(
      output: output, in: workspace, besides: typed + [workspace.notebooksFolder])
    settings.look = look.look
    settings.outputFolder = look.outputFolder(output, in: workspace)
    if !look.renderers.isEmpty { settings.renderers = look.renderers }
    let texts = ProjectTexts(in: workspace, look.configuration, output: settings.outputFolder)
    let notebooks = typed.filter { !PaperText.isPaper($0) }
    var found = typed.isEmpty ? texts.all(for: purpose) : texts.search(notebooks)
    if typed.isEmpty ? purpose == .numbers : notebooks.count < typed.count {
      settings.papers = typed.isEmpty ? texts.papers : typed.filter(PaperText.isPaper)
    }
    // Where numbers stand in papers alone, that there is no notebook is no mistake.
    if typed.isEmpty, !settings.papers.isEmpty, found.paths.isEmpty { found.problems = [] }
    settings.textPins = look.configuration.pins
    settings.notebooks = found.paths
    settings.searchProblems = found.problems
    // Cores that a few notebooks leave idle go to their runs.
    settings.jobs = max(1, workers / max(1, settings.notebooks.count))
    settings.offersPins = offersPins
    settings.gathered = gathered
    settings.missing = missing
    settings.history = Git(in: workspace.root)
    settings.tables = look.configuration.values
    settings.exempt = look.configuration.exempt
    settings.budget = MemoryLimit.budget(times: budget)
    settings.printer = Chromium()
    if let renderers { settings.renderers = renderers }
    let progress = Progress()
    settings.progress = { run, share in progress.show(run, share) }
    settings.isCancelled = { Interruption.isCancelled }
    return Project(workspace: workspace, cache: caching.cache, settings: settings)
  }

  /// The project, and which of its runs are missing besides those in a folder; problems are told.
  func plannedWork(
    besides folder: WorkFolder?, _ findings: inout Findings
  ) throws -> (project: Project, work: PlannedWork) {
    var wrong = ProjectFindings()
    let project = try project()
    let paths = try notebooks(in: project, telling: &wrong)
    findings.add(wrong.diagnostics)
    let work = try project.plannedWork(of: paths, besides: folder, budget: budget)
    findings.add(work.problems)
    return (project, work)
  }

  /// How many notebooks are worked on at a time.
  var workers: Int { jobs ?? Environment.cores }
}
