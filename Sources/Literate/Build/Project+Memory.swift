import Optimization
import Typesetting

extension Project {
  /// How a notebook is checked: each manner sees other files.
  enum CheckManner: String {
    case live, frozen
  }

  /// The outcome of an earlier check that would come to the same, or of a new one that is kept.
  ///
  /// `work` says whether it compared a report. All that it reads has to go through the workspace.
  func remembering(
    _ path: String, _ manner: CheckManner, _ work: () -> (outcome: NotebookOutcome, Bool)
  ) -> NotebookOutcome {
    if let known = memory.check(of: path, manner.rawValue) { return known.outcome(of: path) }
    let ledger = Ledger()
    let (outcome, hasReport) = Ledger.$current.withValue(ledger) {
      if manner == .live { noteLibraries() }
      return work()
    }
    keep(outcome, hasReport: hasReport, manner, ledger)
    return outcome
  }

  /// The last clean check of a notebook and of its report, if it would come to the same.
  func cleanReport(_ path: String) -> NotebookOutcome? {
    guard let known = memory.check(of: path, CheckManner.live.rawValue), known.hasReport else {
      return nil
    }
    return known.outcome(of: path)
  }

  /// Keeps an outcome, if it is clean, with what was seen on the way to it.
  func keep(
    _ outcome: NotebookOutcome, hasReport: Bool, _ manner: CheckManner, _ ledger: Ledger
  ) {
    guard let check = CleanCheck(outcome, hasReport: hasReport, sights: ledger.sights) else {
      return
    }
    memory.keep(check, of: outcome.path, manner.rawValue)
  }

  /// Pages depend on the libraries that typeset them, which are read past the workspace.
  func noteLibraries() {
    for path in ScriptLibrary.watchedPaths { _ = SystemFile.identity(of: path) }
  }

  /// What checks depend on beside the disk.
  var checkConditions: [String] {
    let budget = settings.budget
    return [
      Digest(of: settings.parameters.map(\.entry).bytes).text,
      settings.renderers.map { String(reflecting: $0) }.joined(separator: "\n"),
      "\(budget.operations) \(budget.bytes) \(settings.offersPins)",
      settings.look.digest ?? "", settings.outputFolder, workspace.root, workspace.workingDirectory,
    ]
  }
}
