import ArgumentParser
import Literate

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

  func validate() throws {
    _ = try renderers
  }

  /// The formats that the user names; nil leaves them to the project.
  private var renderers: [any Renderer]? {
    get throws {
      if let to, to.split(separator: ",").isEmpty {
        throw ValidationError.unknown("format", to, known: RendererKind.all.map(\.name))
      }
      return try to?.split(separator: ",").map { name in
        guard let kind = RendererKind.named(String(name)) else {
          throw ValidationError.unknown(
            "format", String(name), known: RendererKind.all.map(\.name))
        }
        return kind.renderer
      }
    }
  }

  func run() async throws {
    var findings = Findings()
    var wrong = ProjectFindings()
    do {
      let project = try options.project(renderers: renderers)
      let paths = try options.notebooks(in: project, telling: &wrong)
      let keepGoing = keepGoing
      await Parallel.forEach(paths, workers: options.workers) { path in
        project.render(path, keepsGoing: keepGoing)
      } finish: { outcome in
        findings.add(outcome.diagnostics)
        if let changes = outcome.changes { Output.note(Self.line(outcome.path, changes)) }
      }
      try project.writeIndex()
    } catch let problem as FileProblem {
      wrong.add(problem)
    }
    findings.add(wrong.diagnostics)
    try findings.exit()
  }

  private static func line(_ path: String, _ changes: OutputChanges) -> String {
    let count = changes.created.count + changes.changed.count
    let removed = changes.removed.isEmpty ? "" : ", \(changes.removed.count) removed"
    let written = count == 0 ? "up to date" : "\(count) file\(count == 1 ? "" : "s") written"
    return "\(path): \(written)\(removed)\n"
  }
}
