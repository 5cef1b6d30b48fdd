import Files
import Options
import Reports
import Values

/// SARIF 2.1.0, which code-scanning services read.
struct SARIFFormat: CheckFormat {
  static let name = "sarif"
  static let summary = "SARIF 2.1.0 for code scanning"

  func text(of outcomes: [NotebookOutcome]) -> String {
    let results = outcomes.flatMap { outcome in
      outcome.diagnostics.list.map { result($0, path: outcome.path) }
    }
    let ids = Set(outcomes.flatMap { $0.diagnostics.list.map(\.id) }).sorted()
    let driver = JSON.object([
      .init("name", .string("tangent")), .init("version", .string(Engine.version)),
      .init("rules", .array(ids.map(Self.rule))),
    ])
    let run = JSON.object([
      .init("tool", .object([.init("driver", driver)])),
      .init("columnKind", .string("unicodeCodePoints")), .init("results", .array(results)),
    ])
    let json = JSON.object([
      .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .string("2.1.0")), .init("runs", .array([run])),
    ])
    return json.line + "\n"
  }

  /// A kind of finding, as services list them.
  private static func rule(_ id: String) -> JSON {
    let words = id.replacing("-", with: " ")
    let help = "Each finding says at its place what is wrong, why it is so, and how to mend it."
    return .object([
      .init("id", .string(id)),
      .init("shortDescription", .object([.init("text", .string(words))])),
      .init("help", .object([.init("text", .string(help))])),
    ])
  }

  private static func text(of diagnostic: Diagnostic) -> String {
    VisibleText.lines(
      diagnostic.sentence + diagnostic.reasons.map { "\nwhy: \($0)" }.joined()
        + (diagnostic.fix.map { "\nfix: \($0)" } ?? ""))
  }

  private func result(_ diagnostic: Diagnostic, path: String) -> JSON {
    // Services put what concerns a whole file at its first line.
    var region: [JSON.Member] = [.init("startLine", .number(1))]
    if let file = diagnostic.file, let range = diagnostic.range {
      let start = file.codePointPlace(at: range.lowerBound)
      let end = file.codePointPlace(at: range.upperBound)
      region = [
        .init("startLine", .number(Double(start.line))),
        .init("startColumn", .number(Double(start.column))),
        .init("endLine", .number(Double(end.line))),
        .init("endColumn", .number(Double(end.column))),
      ]
    }
    let file = diagnostic.file?.path ?? path
    let location: [JSON.Member] = [
      .init("artifactLocation", .object([.init("uri", .string(PercentEncoding.path(file)))])),
      .init("region", .object(region)),
    ]
    // What concerns the project as a whole has no place.
    let locations: [JSON] =
      file == NotebookOutcome.projectPath
      ? [] : [.object([.init("physicalLocation", .object(location))])]
    return .object([
      .init("ruleId", .string(diagnostic.id)),
      .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", .object([.init("text", .string(Self.text(of: diagnostic)))])),
      .init("locations", .array(locations)),
    ])
  }
}

extension Diagnostic {
  /// The message with what stands beside the carets and the hint, on one line.
  var sentence: String {
    [message, label.map { ": \($0)" }, hint.map { " (\($0))" }].compactMap(\.self).joined()
  }
}

extension SourceFile {
  /// Line and column from 1, the column in Unicode scalars, as SARIF counts.
  func codePointPlace(at offset: Int) -> Place {
    let line = line(at: offset)
    let start = range(ofLine: line).lowerBound
    let column = slice(start..<max(start, offset)).unicodeScalars.count + 1
    return Place(line: line, column: column)
  }
}
