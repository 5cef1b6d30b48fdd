import Files
import Projects

/// What is wrong with a project as a whole, beside what is wrong with its notebooks.
struct ProjectFindings {
  private(set) var diagnostics = Diagnostics()

  /// The worst of it, as an exit status.
  var exitStatus: Int32 { diagnostics.exitStatus }

  mutating func add(_ problem: FileProblem) { diagnostics.add(problem.diagnostic()) }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.add(diagnostic) }

  /// It as the outcome of the project.
  var outcome: NotebookOutcome? {
    diagnostics.isEmpty
      ? nil : NotebookOutcome(path: NotebookOutcome.projectPath, diagnostics: diagnostics)
  }
}
