import Optimization

/// Prose against the committed record of its runs: nothing is run.
struct FrozenCheck {
  private let notebook: Notebook
  private let plan: Plan
  private let record: ResultsFile

  init(_ notebook: Notebook, plan: Plan, record: ResultsFile) {
    self.notebook = notebook
    self.plan = plan
    self.record = record
  }

  /// Runs whose specification is no longer the one that the record was made from.
  var staleRuns: [Diagnostic] {
    plan.experiments.compactMap { id, cell, experiment in
      let range = cell.idRange ?? cell.kindRange
      let fix = "tangent update \(notebook.file.path)"
      guard let run = record[id] else {
        return Diagnostic(
          .finding, "missing-results", "run '\(id)' has no recorded results", in: notebook.file,
          at: range, fix: fix)
      }
      guard run.specification != Digest(of: experiment.canonicalText).text else { return nil }
      let new = RunRecord(
        id: id, specification: "", data: "", options: experiment.source, values: [])
      let notes = new.optionChanges(since: run).prefix(5).map {
        Diagnostic.Note("why", $0.text)
      }
      return Diagnostic(
        .finding, "stale-results", "run '\(id)' has changed since its results were recorded",
        in: notebook.file, at: range, notes: Array(notes), fix: fix)
    }
  }
}

/// Recorded values, of a text's own runs and of the notebooks that it quotes.
struct RecordedValues: ValueSource {
  let own: ValueTable
  let others: @Sendable (String) -> ResultsFile?

  func value(at address: Address) -> Value? {
    guard let notebook = address.notebook else { return own.value(at: address) }
    return others(notebook)?.table().value(at: address.local)
  }

  func isVolatile(_ address: Address) -> Bool { false }

  var addresses: [Address] { own.addresses }
}
