import ArgumentParser
import Literate

/// `tangent check`: are the numbers still true?
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify every pinned number, claim, figure and report; never writes.",
    discussion: """
      EXAMPLES
        tangent check                     all of notebooks/
        tangent check README.md           any Markdown file with pins
      """)

  @OptionGroup var options: NotebookOptions

  func run() async throws {
    var findings = Findings()
    do {
      let project = try options.project()
      let paths = try options.notebooks(in: project.workspace)
      await Parallel.forEach(paths, workers: options.workers) { path in
        project.check(path)
      } finish: { outcome in
        findings.add(outcome.diagnostics)
      }
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }
}
