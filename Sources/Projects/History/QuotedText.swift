import Notebooks
import Reports
import Values

/// A text with the values that it quotes from files, on one side of a difference.
struct QuotedText {
  /// What is quoted, and the lines of the newer text in which it stands.
  struct Quotation {
    var entry: TextQuotations.Entry
    var lines: [Int]
  }

  let text: TextQuotations
  let tables: NamedValues
  private let project: Project
  private let records: ResultsSet
  /// Pins, claims and the cells of tables, in the order of the text.
  let entries: [TextQuotations.Entry]

  /// `later` are tables of the other side: what is declared since had its values before, too.
  init(_ text: TextQuotations, in side: QuotingTexts, besides later: NamedValues = NamedValues()) {
    self.text = text
    (project, records) = (side.project, side.records)
    var tables = project.tables(of: text)
    for id in later.ids where tables[id] == nil { later[id].map { tables.add(id, $0) } }
    self.tables = tables
    let source = project.values(besides: text.path, tables)
    let cells = Checks(text.bound, in: source).tables.flatMap(\.cells).map { cell in
      TextQuotations.Entry(
        expression: cell.source, line: text.file.line(at: cell.number.token.range.lowerBound),
        base: text.path)
    }
    entries = text.entries + cells
  }

  /// What the newer text quotes, and what the older alone does, which stands in no line of now.
  static func quotations(of new: QuotedText, besides old: QuotedText) -> [Quotation] {
    var places: [String: Int] = [:]
    var found: [Quotation] = []
    for entry in new.entries.sorted(by: { $0.line < $1.line }) {
      if let place = places[entry.expression.description] {
        if found[place].lines.last != entry.line { found[place].lines.append(entry.line) }
      } else {
        places[entry.expression.description] = found.count
        found.append(Quotation(entry: entry, lines: [entry.line]))
      }
    }
    for entry in old.entries where places[entry.expression.description] == nil {
      places[entry.expression.description] = found.count
      found.append(Quotation(entry: entry, lines: []))
    }
    return found
  }

  /// What an expression is worth here; nil where there is no such value.
  func value(of entry: TextQuotations.Entry) -> FileValue? {
    try? entry.expression.quoted(in: source(of: entry))
  }

  /// The values that an expression quotes.
  func source(of entry: TextQuotations.Entry) -> any ValueSource {
    let runs = entry.runs(tables: tables)
    guard !runs.isEmpty else { return project.values(besides: entry.base, tables) }
    let own = records.record(of: nil, quotedIn: text.path)?.results.table()
    var others: [String: ValueTable] = [:]
    for notebook in runs.compactMap(\.address.notebook) where others[notebook] == nil {
      others[notebook] = records.record(of: notebook, quotedIn: entry.base)?.results.table()
    }
    var source = RecordedValues(own: own ?? ValueTable(), others: others)
    source.files = project.values(ofFilesBesides: entry.base, tables)
    return source
  }

  /// The records of the runs that an expression quotes, by their paths; nil where one is missing.
  func records(of entry: TextQuotations.Entry) -> [(placed: PlacedAddress, path: String)]? {
    var found: [(placed: PlacedAddress, path: String)] = []
    for placed in entry.runs(tables: tables) {
      guard
        let record = records.record(
          of: placed.address.notebook,
          quotedIn: placed.address.notebook == nil ? text.path : entry.base)
      else { return nil }
      found.append((placed, record.path))
    }
    return found
  }

  /// The rows of tables that the text names and that are new or gone, each in words.
  func rowChanges(since old: QuotedText) -> [String] {
    text.tableIDs(among: tables).sorted().flatMap { id -> [String] in
      guard let now = names(of: id), let before = old.names(of: id) else { return [] }
      let new = now.filter { !before.contains($0) }.map { "row '\($0)' of '\(id)' is new" }
      return new + before.filter { !now.contains($0) }.map { "row '\($0)' of '\(id)' is gone" }
    }
  }

  /// The names of a table's rows; nil where it has none.
  private func names(of id: String) -> [String]? {
    let source = project.values(besides: text.path, tables)
    guard let table = try? source.table(named: id), !table.definition.name.isEmpty else {
      return nil
    }
    return table.groups.map(\.shownName)
  }
}

extension Project {
  fileprivate func values(ofFilesBesides path: String, _ tables: NamedValues) -> FileValues {
    var files = fileValues(besides: workspace.shownPath(workspace.fromRoot(path)))
    files.tables = tables
    return files
  }

  /// The values of files and tables as a text of the project sees them, which no run gives.
  fileprivate func values(besides path: String, _ tables: NamedValues) -> ReportValues {
    var others = OtherNotebooks { _ in nil }
    others.files = values(ofFilesBesides: path, tables)
    return ReportValues(RunResults([], words: Languages.words(for: "en")), others: others)
  }
}
