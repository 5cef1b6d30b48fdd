import Files
import Options

/// The values of a file of data, whatever it is written in.
package struct DataDocument: Sendable {
  package let root: DataItem

  /// The values of a text, or what is wrong with it, placed in it.
  package init(parsing bytes: [UInt8], as kind: FileKind) throws(ValueError) {
    switch kind {
    case .json: root = try DataTape(parsing: bytes).root
    case .jsonLines: root = try DataTape(parsing: bytes, lines: true).root
    case .csv: root = .table(try CSVTable(parsing: bytes, delimiter: UInt8(ascii: ",")))
    case .tsv: root = .table(try CSVTable(parsing: bytes, delimiter: UInt8(ascii: "\t")))
    case .yaml: root = try DataTape(parsing: YAMLText(bytes).json).root
    case .toml: root = try DataTape(parsing: TOMLText.json(bytes)).root
    case .notebook, .text:
      throw ValueError(
        "unknown-file", "\(kind.name) is not read", at: 0..<0,
        hint: "values are read from JSON, JSON Lines, CSV, TSV, YAML and TOML")
    }
  }
}

/// A text of YAML as JSON with the same numbers.
private struct YAMLText {
  private(set) var json: [UInt8] = []
  private let file: SourceFile

  /// The strict subset that directives are written in.
  init(_ bytes: [UInt8]) throws(ValueError) {
    file = SourceFile(path: "", bytes: bytes)
    let (tree, problems) = YAMLTree.read(SourcePieces(file), parameters: nil)
    if let problem = problems.list.first {
      throw ValueError(
        "invalid-yaml", problem.message, at: problem.range ?? 0..<0, hint: problem.hint,
        category: problem.id == "yaml-size" ? .run : .io)
    }
    if let tree { write(tree.root) }
  }

  private mutating func write(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let value): write(value, file.slice(node.range))
    case .list(let nodes):
      write(nodes, "[", "]") { $0.write($1) }
    case .mapping(let entries):
      write(entries, "{", "}") { text, entry in
        text.write(entry.key)
        text.json.append(UInt8(ascii: ":"))
        text.write(entry.value)
      }
    }
  }

  private mutating func write<Part>(
    _ parts: [Part], _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ write: (inout YAMLText, Part) -> Void
  ) {
    json.append(UInt8(ascii: open))
    for (place, part) in parts.enumerated() {
      if place > 0 { json.append(UInt8(ascii: ",")) }
      write(&self, part)
    }
    json.append(UInt8(ascii: close))
  }

  private mutating func write(_ value: OptionValue, _ written: String) {
    switch value {
    case .null: json += "null".utf8
    case .boolean(let flag): json += (flag ? "true" : "false").utf8
    case .integer(let number): json += "\(number)".utf8
    case .number(let number): json += Self.text(of: number, written).utf8
    case .string(let text): write(text)
    case .list, .mapping: json += "null".utf8
    }
  }

  /// All digits that are written, where JSON writes numbers in the same way.
  private static func text(of number: Double, _ written: String) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    let isPlain = (try? DataTape(parsing: Array(written.utf8))) != nil
    return isPlain ? written : JSON.text(of: number)
  }

  private mutating func write(_ text: String) { json += JSON.string(text).line.utf8 }
}
