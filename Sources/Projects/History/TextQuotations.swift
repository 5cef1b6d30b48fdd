import Files
import Notebooks
import Reports
import Values

/// What a text quotes from files, before any of them is looked at.
struct TextQuotations: Sendable {
  /// A pin or a claim on values of files, and maybe of runs beside them.
  struct Entry: Sendable {
    var expression: Expression
    var line: Int
    /// The text that paths start at, from the project's folder.
    var base: String
  }

  /// The path from the project's folder.
  let path: String
  let file: SourceFile
  fileprivate(set) var entries: [Entry] = []
  /// The tables whose cells are tied to values.
  fileprivate(set) var bound = Annotations()
  /// The tables of values that directives of the text itself declare.
  fileprivate(set) var declared: [(id: String, definition: ValuesDefinition)] = []

  init(path: String, file: SourceFile) {
    self.path = path
    self.file = file
  }

  /// The ids of the tables of values that it names.
  func tableIDs(among tables: NamedValues) -> Set<String> {
    var ids = Set(bound.tables.map(\.id))
    for entry in entries { ids.formUnion(entry.tableIDs(among: tables)) }
    return ids
  }
}

extension TextQuotations.Entry {
  /// The ids of the tables of values that it names.
  func tableIDs(among tables: NamedValues) -> Set<String> {
    Set(expression.addresses.compactMap { $0.tableID(among: tables) })
  }

  /// The files that it quotes; those alone whose values moved, if that is asked for.
  func files(tables: NamedValues, of moved: MovedRows? = nil) -> QuotedFiles {
    var files = QuotedFiles()
    for address in expression.files where moved?.contains(address) ?? true {
      files.add(address, besides: base)
    }
    for placed in expression.addresses where moved?.contains(placed) ?? true {
      placed.tableID(among: tables).flatMap { tables[$0] }.map { files.add($0) }
    }
    return files
  }

  /// The values of runs that it quotes.
  func runs(tables: NamedValues) -> [PlacedAddress] {
    expression.addresses.filter { $0.tableID(among: tables) == nil }
  }
}

extension PlacedAddress {
  /// The id of the table of values that it is of; nil of a value of a run.
  func tableID(among tables: NamedValues) -> String? {
    guard address.notebook == nil, let name = address.segments.first?.name, tables[name] != nil
    else { return nil }
    return name
  }
}

extension Expression {
  /// Whether a value of a file, or of a table of files, is among what it quotes.
  fileprivate func quotesFiles(tables: NamedValues) -> Bool {
    !files.isEmpty || addresses.contains { $0.tableID(among: tables) != nil }
  }
}

extension Project {
  /// The tables of values that a text can name.
  func tables(of text: TextQuotations?) -> NamedValues {
    var tables = settings.tables
    for table in text?.declared ?? [] { tables.add(table.id, table.definition) }
    return tables
  }

  /// What a text quotes from files, by its path from the project's folder; nil without a text.
  func quotations(of path: String) -> TextQuotations? {
    guard let file = try? workspace.notebook(at: workspace.fromRoot(path)) else { return nil }
    var text = TextQuotations(path: path, file: file)
    var found: [(expression: Expression, offset: Int)] = []
    if PaperText.isPaper(path) {
      let paper = PaperText(file)
      found = paper.pins.map { ($0.number.pin.expression, $0.number.token.range.lowerBound) }
      found += paper.claims.map {
        ($0.claim.expression, $0.places.inFile($0.claim.range).lowerBound)
      }
    } else {
      let notebook = notebook(in: file)
      if notebook.cells.contains(where: { $0.kind == ValuesDirective.kind }) {
        text.declared = (try? plan(of: notebook).tables) ?? []
      }
      let notes = notebook.annotations
      found = notes.pins.map { ($0.pin.expression, $0.token.range.lowerBound) }
      found += notes.claims.map { ($0.expression, $0.range.lowerBound) }
      text.bound = notes.filtered { _ in
        false
      } tables: { _ in
        true
      }
    }
    let tables = tables(of: text)
    text.entries = found.filter { $0.expression.quotesFiles(tables: tables) }.map {
      TextQuotations.Entry(
        expression: $0.expression, line: file.line(at: $0.offset), base: path)
    }
    text.entries += entriesOfPins(in: file, path, tables)
    return text
  }

  /// What `tangent.yaml` pins of a text.
  private func entriesOfPins(
    in file: SourceFile, _ path: String, _ tables: NamedValues
  ) -> [TextQuotations.Entry] {
    settings.textPins.list.filter { $0.file == path }.compactMap { pin in
      guard let expression = try? pin.pin.expression, expression.quotesFiles(tables: tables),
        let place = try? TextPlace(of: pin, in: file)
      else { return nil }
      return TextQuotations.Entry(
        expression: expression, line: file.line(at: place.token.range.lowerBound),
        base: Workspace.configurationName)
    }
  }
}
