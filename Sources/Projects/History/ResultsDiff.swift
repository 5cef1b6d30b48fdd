import Charting
import Values

/// What is different between two sets of records, notebook by notebook and run by run.
package struct ResultsDiff: Sendable {
  /// A run whose values, or whose making, are not the same.
  package struct Run: Sendable {
    /// The path of the record, without `/results.json`.
    package var notebook: String
    package var id: String
    /// The notebook itself, as a path from the project's folder.
    package var source: String
    package var causes: [Cause]
    package var changes: [ValueChange]
  }

  /// The records of both sides.
  package let old: ResultsSet
  package let new: ResultsSet
  package var oldName: String { old.name }
  package var newName: String { new.name }
  package let runs: [Run]
  /// What texts quote from files and is another now.
  package var texts: [Text] = []
  /// Whether no value differs.
  package var isEmpty: Bool { runs.isEmpty && texts.isEmpty }

  package init(from old: ResultsSet, to new: ResultsSet) {
    self.old = old
    self.new = new
    let renamed = Self.renamed(from: old, to: new)
    let gone = Set(renamed.values)
    let paths = Set(old.paths).subtracting(gone).union(new.paths).sorted()
    runs = paths.flatMap { Self.runs(of: $0, from: old[renamed[$0] ?? $0], to: new[$0]) }
  }

  /// Records that have another name now, as new name → old name: the same runs, of whose values at
  /// least half are the same.
  private static func renamed(from old: ResultsSet, to new: ResultsSet) -> [String: String] {
    let added = new.paths.filter { old[$0] == nil }
    var byRuns = Dictionary(grouping: old.paths.filter { new[$0] == nil }) {
      old[$0]?.runs.map(\.id) ?? []
    }
    var renamed: [String: String] = [:]
    for path in added {
      guard let record = new[path], !record.runs.isEmpty else { continue }
      let ids = record.runs.map(\.id)
      let index = byRuns[ids]?.firstIndex { candidate in
        guard let old = old[candidate] else { return false }
        let values = record.runs.map(\.values.count).reduce(0, +)
        return record.changes(since: old).count * 2 <= values
      }
      if let index { renamed[path] = byRuns[ids]?.remove(at: index) }
    }
    return renamed
  }

  private static func runs(
    of path: String, from old: ResultsFile?, to new: ResultsFile?
  ) -> [Run] {
    let none = ResultsFile(engine: "", platform: "", runs: [])
    let comparison = RecordComparison(from: old ?? none, to: new ?? none)
    let changes = comparison.new.changes(since: comparison.old)
    let all = comparison.old.runs.map(\.id) + comparison.new.runs.map(\.id)
    return Set(all).sorted().compactMap { id in
      let own = changes.filter { $0.address.segments.first?.name == id }
      guard !own.isEmpty else { return nil }
      let source = comparison.new.summary?.source ?? comparison.old.summary?.source
      return Run(
        notebook: path, id: id, source: source ?? "notebooks/\(path).md",
        causes: comparison.causes(of: id), changes: own)
    }
  }
}

extension ValueChange: ValueStep {}
