import ArgumentParser
import Files
import Pages

/// `tangent render`: notebooks become reports.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the experiments of notebooks and write their reports.",
    discussion: """
      A report whose numbers or claims are no longer true is not written, and its old files stay:
      run 'tangent update', or say --keep-going to see it with the wrong numbers marked.

      EXAMPLES
        tangent render                        notebooks/ into output/
        tangent render notes.md -o build      one notebook
        tangent render -P noise=0.5 --to html
        tangent render --executor slurm       its runs made by a cluster's workers
      """)

  @OptionGroup var options: NotebookOptions

  @Option(
    help: """
      Formats, separated by commas: \(
        RendererKind.all.map { "\($0.name) (\($0.summary))" }.joined(separator: ", ")).
      """)
  var to: String?

  @Flag(help: "Write reports even if numbers in them are stale, and mark those.")
  var keepGoing = false

  @Option(
    help: "Where runs are made: \(ExecutorName.allCases.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(ExecutorName.allCases.map(\.rawValue)))
  var executor = ExecutorName.local.rawValue

  @Option(
    help: ArgumentHelp(
      """
      Of --executor slurm: workers, cpus, time, memory, partition, account, folder, options, program; \
      else they stand in ~/.config/tangent/executor.yaml.
      """, valueName: "name=value"))
  var slurm: [String] = []

  @Flag(help: "Of --executor: show what would be submitted, and submit nothing.")
  var dryRun = false

  @Flag(help: "Of --executor: render with gaps in the places of runs that are missing.")
  var partial = false

  func validate() throws {
    _ = try RenderFormats.renderers(to)
    let names = ExecutorName.allCases.map(\.rawValue)
    guard let name = ExecutorName(rawValue: executor) else {
      throw ValidationError.unknown("executor", executor, known: names)
    }
    guard name == .local else { return }
    if dryRun || partial || !slurm.isEmpty {
      let flag = dryRun ? "--dry-run" : partial ? "--partial" : "--slurm"
      throw ValidationError("'\(flag)' goes with '--executor slurm'")
    }
  }

  func run() async throws {
    var findings = Findings()
    do {
      if executor == ExecutorName.slurm.rawValue {
        try await renderOnCluster(&findings)
        return try findings.exit()
      }
      let project = try options.project(renderers: RenderFormats.renderers(to))
      try await Rendering(project: project, keepsGoing: keepGoing).run(options, &findings)
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }

  private func renderOnCluster(_ findings: inout Findings) async throws {
    let settings: SlurmSettings
    do {
      settings = try ExecutorSettings.slurm(overriding: slurm)
    } catch {
      return findings.add(error)
    }
    Interruption.defer()
    var render = ExecutedRender(
      options: options, executor: SlurmExecutor(settings: settings), workers: settings.workers)
    render.to = to
    render.keepsGoing = keepGoing
    render.isPartial = partial
    render.isDryRun = dryRun
    try await render.run(&findings)
  }
}
