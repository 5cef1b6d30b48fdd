/// Prose against the committed record of its runs: nothing is run.
struct FrozenCheck {
  private let plan: Plan
  private let comparison: RecordComparison
  private static let mostCauses = 5

  init(_ plan: Plan, _ comparison: RecordComparison) {
    self.plan = plan
    self.comparison = comparison
  }

  /// Runs that are no longer what the record was made from.
  var staleRuns: [Diagnostic] {
    let notebook = plan.notebook
    let fix = "tangent update \(notebook.file.path)"
    return plan.experiments.compactMap { id, cell, _ in
      let range = cell.idRange ?? cell.kindRange
      guard let old = comparison.old[id], let new = comparison.new[id] else {
        return Diagnostic(
          .finding, "missing-results", "run '\(id)' has no recorded results", in: notebook.file,
          at: range, fix: fix)
      }
      guard old.specification != new.specification || old.data != new.data else { return nil }
      let notes = comparison.causes(of: id).prefix(Self.mostCauses)
        .map { Diagnostic.Note("why", $0.text) }
      return Diagnostic(
        .finding, "stale-results", "run '\(id)' has changed since its results were recorded",
        in: notebook.file, at: range, notes: Array(notes), fix: fix)
    }
  }
}
