import Files
import Reports

extension Project {
  /// Writes a new notebook whose numbers are what its runs give; one that is there stays.
  package func create(_ text: String, at path: String) throws(Diagnostics) {
    let file = SourceFile(path: workspace.shownPath(path), bytes: Array(text.utf8))
    let checks = try build(file).report.checks
    let bytes = try checks.edits(of: file).applied(to: file)
    do throws(FileProblem) {
      try workspace.create(path, bytes)
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }
}
