import Files
import Notebooks
import Optimization
import Pages
import Reports
import Typesetting
import Values

extension Project {
  /// How a notebook is checked: each manner sees other files.
  enum CheckManner: String {
    case live, frozen
    /// As it is rendered, where a check would look at no report: prose alone.
    case prose
  }

  /// A check as it was made: its outcome, and the report it compared, if any.
  struct MadeCheck {
    var outcome: NotebookOutcome
    var report: Report?
  }

  /// The outcome of an earlier check that would come to the same, or of a new one that is kept.
  ///
  /// All that `work` reads has to go through the project that it is given.
  func remembering(
    _ path: String, _ manner: CheckManner, _ work: (Project) -> MadeCheck
  ) -> NotebookOutcome {
    if let known = known(path, manner) { return known.outcome(of: path) }
    let ledger = Ledger()
    let noting = noting(in: ledger)
    if manner == .live { noting.noteLibraries() }
    let check = work(noting)
    keep(check, manner, ledger)
    return check.outcome
  }

  /// The last clean check of a notebook and of its report, if it would come to the same.
  func cleanReport(_ path: String) -> NotebookOutcome? {
    for manner in [CheckManner.live, .prose] {
      if let known = known(path, manner), known.neighbours != nil { return known.outcome(of: path) }
    }
    return nil
  }

  /// A clean check that is still true, with the same reports around.
  private func known(_ path: String, _ manner: CheckManner) -> CleanCheck? {
    guard let known = memory.check(of: path, manner.rawValue) else { return nil }
    guard let neighbours = known.neighbours, let headline = known.headline else { return known }
    let now = self.neighbours(ofNotebookAt: path, in: headline.language)
    return now == neighbours ? known : nil
  }

  /// Keeps a check, if it is clean, with what was seen on the way to it.
  func keep(_ check: MadeCheck, _ manner: CheckManner, _ ledger: Ledger) {
    guard let clean = CleanCheck(check.outcome, of: check.report, sights: ledger.sights) else {
      return
    }
    memory.keep(clean, of: check.outcome.path, manner.rawValue)
  }

  /// Pages depend on the libraries that typeset them, which are read past the workspace.
  func noteLibraries() {
    for path in ScriptLibrary.watchedPaths {
      _ = SystemFile.identity(of: path, noting: workspace.ledger)
    }
  }

  /// What checks depend on beside the disk.
  static func checkConditions(_ settings: Settings, _ workspace: Workspace) -> [String] {
    let budget = settings.budget
    return [
      settings.parameters.map(\.text).joined(separator: "\n"),
      settings.renderers.map { String(reflecting: $0) }.joined(separator: "\n"),
      "\(budget.operations) \(budget.bytes) \(settings.offersPins)",
      settings.look.digest ?? "", settings.tables.optionValue.text,
      settings.exempt.optionValue.text, settings.outputFolder,
      workspace.root, workspace.workingDirectory,
    ]
  }
}
