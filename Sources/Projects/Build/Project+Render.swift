import Files
import Pages
import Reports

extension Project {
  /// Makes the report of a notebook and writes it, unless something in it is wrong.
  package func render(_ path: String, keepsGoing: Bool) -> NotebookOutcome {
    if var known = cleanReport(path) {
      known.changes = OutputChanges()
      return known
    }
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    let ledger = Ledger()
    do throws(Diagnostics) {
      let noting = noting(in: ledger)
      noting.noteLibraries()
      let result = try noting.build(noting.file(at: path))
      outcome.diagnostics.add(result.findings)
      guard keepsGoing || !result.findings.hasErrors else { return outcome }
      let written = try write(result)
      outcome.changes = written.changes
      outcome.diagnostics.add(written.remarks)
      keepCheck(of: result, ledger)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  /// What has just been written is what a check would find: it need not make everything again.
  private func keepCheck(of result: Build.Result, _ ledger: Ledger) {
    guard result.findings.isEmpty else { return }
    let outcome = noting(in: ledger).checked(result, comparesProse: true)
    keep(
      MadeCheck(outcome: outcome, report: result.report),
      result.report.entries.isEmpty ? .prose : .live, ledger)
  }

  /// Writes the files of a report, unless they are another notebook's; with remarks on its pictures.
  func write(
    _ result: Build.Result
  ) throws(Diagnostics) -> (changes: OutputChanges, remarks: [Diagnostic]) {
    let missing = MissingGlyphs()
    let notebook = result.report.notebook
    let written: Result<OutputChanges, Diagnostics>
    do throws(FileProblem) {
      if let shared = try sharedFolder(of: notebook) {
        written = .failure(Diagnostics(shared))
      } else {
        written = .success(
          try folder(of: notebook).write(
            files(of: result, missing: missing).files, jobs: settings.jobs))
      }
    } catch {
      throw Diagnostics(error.diagnostic())
    }
    return (try written.get(), missing.warnings(of: result.report))
  }
}
