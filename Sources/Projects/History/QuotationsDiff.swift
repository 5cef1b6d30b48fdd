import Files
import Notebooks
import Reports
import Values

/// The texts of a project on one side of a difference.
package struct QuotingTexts: Sendable {
  let project: Project
  /// Paths from the project's folder.
  let paths: [String]
  /// What is recorded of the runs that they quote.
  let records: ResultsSet

  package init(of project: Project, paths: [String], records: ResultsSet) {
    self.project = project
    self.paths = paths
    self.records = records
  }
}

/// What texts quote from files, on two sides of a difference.
///
/// The texts of the new side count, and what was quoted of a file in a text that has changed.
package struct QuotationsDiff: Sendable {
  private struct Pair {
    var old: TextQuotations?
    var new: TextQuotations
  }

  private let old: QuotingTexts
  private let new: QuotingTexts
  private let changes: [FileChange]
  private let pairs: [Pair]
  /// The files that have changed and fit a pattern, by its text.
  private let fitting: [String: [FileChange]]
  /// The files whose values have to be compared.
  package let files: QuotedFiles

  package init(from old: QuotingTexts, to new: QuotingTexts, changes: [FileChange]) {
    (self.old, self.new) = (old, new)
    self.changes = changes
    let known = Set(old.paths)
    let all = new.paths.compactMap { path -> Pair? in
      guard let text = new.project.quotations(of: path) else { return nil }
      return Pair(old: known.contains(path) ? old.project.quotations(of: path) : nil, new: text)
    }
    var quoted: [QuotedFiles] = []
    for pair in all {
      var files = QuotedFiles()
      for (side, text) in [(old, pair.old ?? pair.new), (new, pair.new)] {
        let tables = side.project.tables(of: text)
        for entry in text.entries + (pair.old?.entries ?? []) {
          files.add(entry.files(tables: tables))
          for placed in entry.runs(tables: tables) {
            let record = side.records.record(
              of: placed.address.notebook,
              quotedIn: placed.address.notebook == nil ? text.path : entry.base)
            record.map { files.add(path: $0.path) }
          }
        }
        for id in text.tableIDs(among: tables) { tables[id].map { files.add($0) } }
      }
      quoted.append(files)
    }
    var patterns: [String: FilePattern] = [:]
    for files in quoted { patterns.merge(files.patterns) { first, _ in first } }
    let fitting = patterns.mapValues { pattern in
      changes.filter { !pattern.matches($0.path).isEmpty }
    }
    self.fitting = fitting
    let paths = Set(changes.map(\.path))
    var wanted = QuotedFiles()
    var pairs: [Pair] = []
    for (pair, files) in zip(all, quoted) {
      let isDeclaredAnew =
        paths.contains(Workspace.configurationName) || paths.contains(pair.new.path)
      let isMoved = files.patterns.keys.contains { fitting[$0]?.isEmpty == false }
      guard isDeclaredAnew || isMoved || !files.paths.isDisjoint(with: paths) else { continue }
      wanted.add(files)
      pairs.append(pair)
    }
    self.pairs = pairs
    self.files = wanted
  }

  /// The values that differ, text by text; `reason` says how a file has changed.
  package func texts(_ reason: (FileChange) -> String) -> [ResultsDiff.Text] {
    pairs.compactMap { pair in
      let after = QuotedText(pair.new, in: new)
      let before = QuotedText(pair.old ?? pair.new, in: old, besides: after.tables)
      let quotations = QuotedText.quotations(of: after, besides: before)
      var changes: [QuotedChange] = []
      var files = QuotedFiles()
      var rows = after.rowChanges(since: before)
      for quotation in quotations {
        let entry = quotation.entry
        // Of runs that one side has no record of there is nothing to compare.
        guard let records = after.records(of: entry), before.records(of: entry) != nil,
          let change = QuotedChange(
            lines: quotation.lines, expression: entry.expression.description,
            from: before.value(of: entry), to: after.value(of: entry))
        else { continue }
        changes.append(change)
        let moved = MovedRows(old: before.source(of: entry), new: after.source(of: entry))
        for tables in [before.tables, after.tables] {
          files.add(entry.files(tables: tables, of: moved))
        }
        for record in records where moved.contains(record.placed) { files.add(path: record.path) }
        rows += moved.notes(of: entry.expression).filter { !rows.contains($0) }
      }
      guard !changes.isEmpty || !rows.isEmpty else { return nil }
      return ResultsDiff.Text(
        path: pair.new.path, causes: causes(files, reason) + rows, changes: changes)
    }
  }

  private static let mostCauses = 5

  /// How the files of some values have changed, the first few of them.
  private func causes(_ files: QuotedFiles, _ reason: (FileChange) -> String) -> [String] {
    let moved = changes.filter { change in
      files.paths.contains(change.path)
        || files.patterns.keys.contains { fitting[$0]?.contains(change) == true }
    }
    let more = moved.count - Self.mostCauses
    return moved.prefix(Self.mostCauses).map(reason)
      + (more > 0 ? ["\(more) more file\(more == 1 ? "" : "s") changed"] : [])
  }
}
