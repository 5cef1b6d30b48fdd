import Files
import Notebooks
import Reports
import Values

extension Project {
  /// Rewrites the stale numbers of a notebook, and then its report.
  ///
  /// With `only`, those that stand in the directive of that id or quote the run of that id.
  package func update(_ path: String, only: String? = nil, isDryRun: Bool) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try file(at: path)
      if let only, !notebook(in: file).concerns(only) {
        outcome.isForeign = true
        return outcome
      }
      var result = try build(file)
      let notebook = result.report.notebook
      let edits = result.report.checks.edits(of: file) { check in
        only.map { notebook.isTied(check.number, to: $0) } ?? true
      } tables: { table in
        only.map { table.id == $0 } ?? true
      }
      if !edits.isEmpty {
        result = try build(outcome.apply(edits, to: file, in: isDryRun ? nil : workspace))
      }
      let hasReport = !result.report.entries.isEmpty || isRendered(notebook)
      outcome.diagnostics.add(
        hasReport ? result.findings : result.report.notebook.concerning(result.findings))
      guard !isDryRun, !result.findings.hasErrors, hasReport else { return outcome }
      let written = try write(result)
      outcome.changes = written.changes
      outcome.diagnostics.add(written.remarks)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }
}

extension EditList {
  /// The bytes of a file with these edits.
  func applied(to file: SourceFile) throws(Diagnostics) -> [UInt8] {
    do throws(EditError) {
      return try apply(to: file.bytes)
    } catch {
      throw Diagnostics(Diagnostic(.io, "cannot-edit", error.message, in: file))
    }
  }
}

extension NotebookOutcome {
  /// The text with its stale numbers rewritten; written to the disk, too, where there is a workspace.
  @discardableResult
  mutating func apply(
    _ edits: EditList, to file: SourceFile, in workspace: Workspace?
  ) throws(Diagnostics) -> SourceFile {
    let bytes = try edits.applied(to: file)
    do throws(FileProblem) {
      try workspace?.replace(file, with: bytes)
    } catch {
      throw Diagnostics(error.diagnostic())
    }
    edited = (file.text, String(decoding: bytes, as: UTF8.self))
    editCount = edits.edits.count(where: \.isNeeded)
    return SourceFile(path: file.path, bytes: bytes)
  }
}

extension Notebook {
  /// Whether a directive has this id, or a number or claim quotes the run of this id.
  fileprivate func concerns(_ id: String) -> Bool {
    cells.contains { $0.id == id } || annotations.pins.contains { isTied($0, to: id) }
      || annotations.tables.contains { $0.id == id }
  }

  /// Whether a number quotes the run of an id, or stands in the directive of that id.
  fileprivate func isTied(_ number: Annotations.PinnedNumber, to id: String) -> Bool {
    let quotes = number.pin.expression.addresses.contains {
      $0.address.segments.first?.name == id
    }
    return quotes
      || cells.contains { $0.id == id && $0.range.contains(number.token.range.lowerBound) }
  }
}
