import ArgumentParser
import Literate

/// `tangent update`: stale numbers are rewritten.
struct Update: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rewrite stale pinned numbers in place, and then the reports.",
    discussion: """
      Numbers are written in the author's own notation; nothing else in the file changes. Claims are
      never rewritten: one that no longer holds is an error.

      EXAMPLES
        tangent update                    all of notebooks/
        tangent update --dry-run          show what would change
      """)

  @OptionGroup var options: NotebookOptions

  @Flag(help: "Show the changes and write nothing.")
  var dryRun = false

  func run() async throws {
    var findings = Findings()
    do {
      let project = try options.project()
      let paths = try options.notebooks(in: project.workspace)
      let dryRun = dryRun
      await Parallel.forEach(paths, workers: options.workers) { path in
        project.update(path, isDryRun: dryRun)
      } finish: { outcome in
        if let (before, after) = outcome.edited {
          Output.write(LineDiff(from: before, to: after, path: outcome.path).text)
        }
        findings.add(outcome.diagnostics)
      }
      if !dryRun { try project.writeIndex() }
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }
}
