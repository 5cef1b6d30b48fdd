import ArgumentParser
import Files
import Projects

/// The experiment that a command is given: a YAML file, or standard input.
struct SpecificationOptions: ParsableArguments {
  @Argument(
    help: "The body of a .run directive: a YAML file, or - for standard input.",
    completion: Completions.specification)
  var specification: String

  @Option(help: "Raise what a run may cost: 1 is about a minute of one core.")
  var budget = 1.0

  @Option(help: "Runs under way at a time (default: one a core).")
  var jobs: Int?

  @OptionGroup var caching: CacheOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("invalid value '\(jobs)' for '--jobs'") }
    guard budget > 0 else { throw ValidationError("invalid value '\(budget)' for '--budget'") }
  }

  /// The project around the working directory.
  func project() throws(FileProblem) -> Project {
    var settings = Project.Settings()
    settings.budget = MemoryLimit.budget(times: budget)
    settings.jobs = jobs ?? Environment.cores
    let progress = Progress()
    settings.progress = { run, share in progress.show(run, share) }
    settings.isCancelled = { Interruption.isCancelled }
    return Project(workspace: try Workspace.ofUser(), cache: caching.cache, settings: settings)
  }

  /// The experiment, read and decoded.
  func experiment(in project: Project) throws(Diagnostics) -> ExperimentFile {
    try ExperimentFile(file(in: project))
  }

  /// The file, or what standard input gives.
  func file(in project: Project) throws(Diagnostics) -> SourceFile {
    specification == "-"
      ? SourceFile(path: "-", bytes: Input.all) : try project.file(at: specification)
  }
}
