import ArgumentParser
import Literate

/// The options that commands on notebooks share.
struct NotebookOptions: ParsableArguments {
  @Argument(help: "Notebooks, or folders that hold some (default: notebooks).")
  var paths: [String] = []

  @Option(
    name: [.customShort("P"), .customLong("parameter")],
    help: ArgumentHelp("Override a parameter of the front matter.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(name: .shortAndLong, help: "The folder for reports (default: output).")
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

  private static let folder = "notebooks"

  /// The notebooks to work on, each once; a preview may begin with none.
  func notebooks(in project: Project, allowsNone: Bool = false) throws -> [String] {
    let found = try project.workspace.notebooks(under: searched)
    guard allowsNone || !found.isEmpty else {
      throw FileProblem(
        "no-notebooks", "no notebook in '\(searched.joined(separator: "', '"))'",
        hint: "notebooks are Markdown files: begin one with 'tangent new NAME'")
    }
    let names = try overrides.map(\.name)
    guard !names.isEmpty else { return found }
    let known = project.parameterNames(of: found)
    for name in names where !known.contains(name) {
      guard !known.isEmpty else {
        throw ValidationError("unknown parameter '\(name)': no notebook has parameters")
      }
      throw ValidationError.unknown("parameter", name, known: known)
    }
    return found
  }

  /// Without a word from the user the notebooks in `notebooks`.
  private var searched: [String] { paths.isEmpty ? [Self.folder] : paths }

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
  func project(
    renderers: [any Renderer]? = nil, offersPins: Bool = false, in workspace: Workspace? = nil
  ) throws -> Project {
    let workspace = try workspace ?? .ofUser()
    var settings = Project.Settings()
    settings.parameters = try overrides
    let folders = searched + [Self.folder]
    let look = try ProjectLook(in: workspace, besides: folders)
    try ProjectLook.check(output: output, in: workspace, besides: folders)
    settings.look = look.look
    settings.outputFolder = output ?? look.configuration.output ?? settings.outputFolder
    if !look.renderers.isEmpty { settings.renderers = look.renderers }
    // What is wrong with a path is said by the command that works on it.
    settings.notebooks = (try? workspace.notebooks(under: searched)) ?? []
    // Cores that a few notebooks leave idle go to their runs.
    settings.jobs = max(1, workers / max(1, settings.notebooks.count))
    settings.offersPins = offersPins
    settings.history = Git(in: workspace.workingDirectory)
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

  /// How many notebooks are worked on at a time.
  var workers: Int { jobs ?? Environment.cores }
}
