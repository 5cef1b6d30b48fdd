import Files
import Notebooks
import Reports
import Values

extension Project {
  /// When a value that a text quotes from a file last changed; nil where that is not known.
  func lastChange(
    of address: FileAddress, besides text: String, in history: any RevisionSource
  ) -> FileHistory.Change? {
    guard !FilePattern.isPattern(address.path),
      let file = try? workspace.quotedFile(address.path, besides: text),
      let value = try? fileValues(besides: text).value(of: address)
    else { return nil }
    return
      (try? FileHistory(in: history).lastChange(
        of: address, inFile: workspace.projectPath(file.place.path), shown: file.shown,
        now: value)) ?? nil
  }

  /// When a value of a table of files last changed; nil where that is not known.
  func lastChange(
    of placed: PlacedAddress, in tables: NamedValues, _ history: any RevisionSource
  ) -> FileHistory.Change? {
    guard placed.address.notebook == nil, let id = placed.address.segments.first?.name,
      let definition = tables[id], let files = try? tableFiles(of: definition)
    else { return nil }
    return
      (try? ValuesTableHistory(of: definition, in: history).lastChange(
        of: placed, now: files,
        shown: { path in
          (try? workspace.fileOfProject(path))?.shown ?? path
        })) ?? nil
  }

  private func tableFiles(
    of definition: ValuesDefinition
  ) throws(FileProblem) -> ValuesTableHistory.Files {
    let pattern = definition.pattern
    let paths =
      FilePattern.isPattern(pattern.text)
      ? try workspace.files(matching: pattern) : [pattern.text]
    var files = ValuesTableHistory.Files()
    for path in paths {
      let file = try workspace.fileOfProject(path)
      files.bytes[path] = try Disk.read(file.place, shown: file.shown)
    }
    return files
  }

  /// When the values that an expression quotes from files and their tables last changed, each once.
  func lastChanges(
    of expression: Expression, besides text: String, _ tables: NamedValues,
    in history: any RevisionSource
  ) -> [FileHistory.Change] {
    operands(of: expression, besides: text, tables, in: history).map(\.change)
  }

  /// The last changes that moved a stale number, of all values that it quotes from files.
  func changes(
    behind check: Checks.PinCheck, besides text: String, _ tables: NamedValues,
    in history: any RevisionSource
  ) -> [FileHistory.Change] {
    let operands = operands(of: check.source, besides: text, tables, in: history)
    var others = others(besides: text)
    others.files.tables = tables
    let none = RunResults([], words: Languages.words(for: "en"))
    return MovedOperands(operands: operands)
      .changes(since: check, in: ReportValues(none, others: others))
  }

  private func operands(
    of expression: Expression, besides text: String, _ tables: NamedValues,
    in history: any RevisionSource
  ) -> [MovedOperands.Operand] {
    var seen: Set<String> = []
    let ofFiles = expression.files.filter { seen.insert($0.description).inserted }
      .compactMap { file in
        lastChange(of: file, besides: text, in: history).map { (file.description, $0) }
      }
    let ofTables = expression.addresses.filter { seen.insert($0.address.description).inserted }
      .compactMap { placed in
        lastChange(of: placed, in: tables, history).map { (placed.address.description, $0) }
      }
    return (ofFiles + ofTables).map { MovedOperands.Operand(address: $0.0, change: $0.1) }
  }

  /// What an expression that quotes nothing but files is worth, and since when.
  func explanation(
    ofFiles expression: Expression, besides text: String, history: any RevisionSource
  ) throws(ValueError) -> Explanation {
    let source = ReportValues(
      RunResults([], words: Languages.words(for: "en")), others: others(besides: text))
    let found = try expression.quoted(in: source)
    return Explanation(
      quotation: nil, expression: expression.description, value: found.value,
      over: found.over ?? "row", notebook: "", runs: [], record: nil, history: nil,
      files: lastChanges(of: expression, besides: text, settings.tables, in: history))
  }
}
