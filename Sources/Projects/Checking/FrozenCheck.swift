import Files
import Notebooks
import Options
import Reports
import Values

/// Prose against the committed record of its runs: nothing is run.
struct FrozenCheck {
  let values: RecordedValues
  private let plan: Plan
  private let own: RecordedValues.Part
  private let others: [String: RecordedValues.Part]
  private let comparison: RecordComparison
  private static let mostCauses = 5

  init(
    _ plan: Plan, _ comparison: RecordComparison, own: RecordedValues.Part,
    others: [String: RecordedValues.Part], nearest: @escaping @Sendable (String) -> String?
  ) {
    values = RecordedValues(own: own, others: others, nearest: nearest)
    self.plan = plan
    self.own = own
    self.others = others
    self.comparison = comparison
  }

  private var file: SourceFile { plan.notebook.file }

  /// Runs that are no longer what the record was made from.
  var staleRuns: [Diagnostic] {
    guard own.record != nil else { return missingRecord }
    return plan.sources.compactMap { named in
      let id = named.id
      let range = named.cell.idRange ?? named.cell.kindRange
      guard let old = comparison.old[id], let new = comparison.new[id] else {
        return Self.missingResults("run '\(id)'", in: file, at: range, render: file.path)
      }
      guard old.specification != new.specification || old.data != new.data else { return nil }
      let notes = comparison.causes(of: id).prefix(Self.mostCauses)
        .map { Diagnostic.Note("why", $0.text) }
      return Diagnostic(
        .finding, "stale-results", "run '\(id)' has changed since its results were recorded",
        in: file, at: range, notes: Array(notes), fix: "tangent update \(ShellWord.path(file.path))"
      )
    }
  }

  /// What is said, once, of a notebook that was never rendered.
  private var missingRecord: [Diagnostic] {
    guard let first = plan.sources.first?.cell else { return [] }
    return [
      Self.missingResults(
        "notebook '\(file.path)'", in: file, at: first.idRange ?? first.kindRange,
        render: file.path)
    ]
  }

  private static func missingResults(
    _ what: String, in file: SourceFile, at range: Range<Int>, render path: String
  ) -> Diagnostic {
    Diagnostic(
      .finding, "missing-results", "\(what) has no recorded results", in: file, at: range,
      hint: "a frozen check runs nothing: it compares the prose with a committed results.json",
      fix: "tangent update \(ShellWord.path(path))")
  }

  /// Values of known runs that no record has: one finding a record, or a value.
  ///
  /// What is missing with a run of the text's own is told by `staleRuns`.
  var missingValues: [Diagnostic] {
    var told: Set<String> = []
    let lookup = ValueLookup(source: values)
    return plan.notebook.annotations.addresses.compactMap { placed in
      let error: ValueError
      do throws(ValueError) {
        _ = try lookup.value(at: placed)
        return nil
      } catch let problem { error = problem }
      guard error.id == RecordedValues.unrecorded else { return nil }
      return finding(error, placed, told: &told)
    }
  }

  private func finding(
    _ error: ValueError, _ placed: PlacedAddress, told: inout Set<String>
  ) -> Diagnostic? {
    let run = placed.address.segments.first?.name ?? ""
    guard let notebook = placed.address.notebook else {
      guard own.record?[run] != nil else { return nil }
      return Diagnostic(
        .finding, error.id, error.message, in: file, at: error.range,
        fix: "tangent update \(ShellWord.path(file.path))")
    }
    if others[notebook]?.record?[run] == nil {
      guard told.insert(notebook).inserted else { return nil }
      return Self.missingResults(
        "notebook '\(notebook)'", in: file, at: error.range, render: notebook)
    }
    return Diagnostic(
      .finding, error.id, error.message, in: file, at: error.range,
      hint: "a record keeps an entry of a history where its own notebook quotes it: do so in "
        + "'\(notebook)', or check without --frozen")
  }
}
