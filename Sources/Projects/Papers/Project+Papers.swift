import Files
import Notebooks
import Options
import Reports
import Values

extension Project {
  /// Verifies the numbers and claims of a paper.
  package func checkPaper(_ path: String) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let paper = PaperText(try file(at: path))
      let checks = checks(of: paper)
      outcome.diagnostics.add(paper.problems)
      outcome.diagnostics.add(
        checks.findings(in: paper.file, notes: fileNotes(besides: path)))
      outcome.cases = CheckCase.cases(of: checks, in: paper.file)
      outcome.coverage.pinned = paper.pins.count
      outcome.coverage.exempt = paper.exemptions
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  /// Rewrites the stale numbers of a paper.
  package func updatePaper(_ path: String, isDryRun: Bool) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try file(at: path)
      var paper = PaperText(file)
      let edits = checks(of: paper).edits(of: file)
      if !edits.isEmpty {
        paper = PaperText(try outcome.apply(edits, to: file, in: isDryRun ? nil : workspace))
      }
      outcome.diagnostics.add(paper.problems)
      outcome.diagnostics.add(checks(of: paper).findings(in: paper.file))
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  private func checks(of paper: PaperText) -> Checks {
    let none = RunResults([], words: Languages.words(for: "en"))
    return paper.checks(in: ReportValues(none, others: others(besides: paper.file.path)))
  }
}
