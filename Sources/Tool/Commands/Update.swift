import ArgumentParser
import Files
import Projects

import enum Options.NearMiss

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
        tangent update --only compare     only numbers that quote the run compare
      """)

  @OptionGroup var options: NotebookOptions

  @Flag(help: "Show the changes and write nothing.")
  var dryRun = false

  @Option(
    help: "Rewrite only numbers that quote the run, or stand in the directive, of this id.",
    completion: Completions.ids)
  var only: String?

  func run() async throws {
    var findings = Findings()
    var wrong = ProjectFindings()
    do {
      let project = try options.project(for: .numbers)
      let paths = try options.notebooks(in: project, telling: &wrong)
      let (dryRun, only) = (dryRun, only)
      var isKnown = only == nil
      await Parallel.forEach(paths, workers: options.workers) { path in
        project.update(path, only: only, isDryRun: dryRun)
      } finish: { outcome in
        if let (before, after) = outcome.edited {
          Output.write(LineDiff(from: before, to: after, path: outcome.path).text)
        }
        findings.add(outcome.diagnostics)
        isKnown = isKnown || !outcome.isForeign
        let isDone = !outcome.isForeign && (outcome.edited != nil || outcome.changes != nil)
        if isDone { Output.say(Self.line(outcome, isDryRun: dryRun)) }
      }
      if only == nil { updateOthers(in: project, telling: &findings) }
      if let only, !isKnown {
        let hint = NearMiss.hint(for: only, among: project.ids(of: paths))
        findings.add(
          Diagnostics(Diagnostic(.invalid, "unknown-id", "unknown id '\(only)'", hint: hint)))
      }
      if !dryRun { try project.writeIndex() }
    } catch let problem as FileProblem {
      wrong.add(problem)
    }
    findings.add(wrong.diagnostics)
    try findings.exit()
  }

  /// Rewrites papers, and texts in which `tangent.yaml` has placed pins.
  private func updateOthers(in project: Project, telling findings: inout Findings) {
    let outcomes =
      project.settings.papers.map { project.updatePaper($0, isDryRun: dryRun) }
      + options.textPins(in: project).map { project.updateTextPins(of: $0, isDryRun: dryRun) }
    for outcome in outcomes {
      if let (before, after) = outcome.edited {
        Output.write(LineDiff(from: before, to: after, path: outcome.path).text)
        Output.say(Self.line(outcome, isDryRun: dryRun))
      }
      findings.add(outcome.diagnostics)
    }
  }

  /// `notes.md: 2 numbers rewritten, 5 files written`.
  private static func line(_ outcome: NotebookOutcome, isDryRun: Bool) -> String {
    let count = outcome.editCount
    let numbers = "\(count) number\(count == 1 ? "" : "s") \(isDryRun ? "to rewrite" : "rewritten")"
    let files = (outcome.changes?.created.count ?? 0) + (outcome.changes?.changed.count ?? 0)
    let written = files == 0 ? "" : ", \(files) file\(files == 1 ? "" : "s") written"
    return "\(outcome.path): \(count + files == 0 ? "nothing to rewrite" : numbers + written)"
  }
}
