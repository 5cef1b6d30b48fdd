import Files
import Projects

/// Writes the reports of a project's notebooks, and says what has become of each.
struct Rendering {
  let project: Project
  let keepsGoing: Bool

  /// Renders, and tells what is wrong.
  func run(_ options: NotebookOptions, _ findings: inout Findings) async throws {
    var wrong = ProjectFindings()
    do {
      let paths = try options.notebooks(in: project, telling: &wrong)
      await Parallel.forEach(paths, workers: options.workers) { [project, keepsGoing] path in
        project.render(path, keepsGoing: keepsGoing)
      } finish: { outcome in
        findings.add(outcome.diagnostics)
        if let changes = outcome.changes { Output.say(Self.line(outcome.path, changes)) }
      }
      try project.writeIndex()
    } catch let problem as FileProblem {
      wrong.add(problem)
    }
    findings.add(wrong.diagnostics)
  }

  private static func line(_ path: String, _ changes: OutputChanges) -> String {
    let count = changes.created.count + changes.changed.count
    let removed = changes.removed.isEmpty ? "" : ", \(changes.removed.count) removed"
    let written = count == 0 ? "up to date" : "\(count) file\(count == 1 ? "" : "s") written"
    return "\(path): \(written)\(removed)"
  }
}
