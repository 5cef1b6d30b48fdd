/// Markdown that is written from parts of a notebook's source.
enum MarkdownText {
  /// A table with a row of headings.
  static func table(_ table: DataTable) -> String {
    let header = row(table.columns.map(\.heading))
    let rule = "|" + table.columns.map { $0.isNumeric ? "---:|" : ":---|" }.joined()
    return ([header, rule] + table.rows.map(row)).joined(separator: "\n") + "\n"
  }

  /// The text in a cell: bars and line ends would end it.
  static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Text in which no character means anything to Markdown or HTML.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "$", "~": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// Text as the value of an HTML attribute.
  static func attribute(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A fenced block whose fence is longer than any within.
  static func fence(_ code: String, language: String) -> String {
    var longest = 2
    var run = 0
    for character in code {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let body = code.hasSuffix("\n") || code.isEmpty ? code : code + "\n"
    return "\(fence)\(language)\n\(body)\(fence)\n"
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(cell).joined(separator: " | ") + " |"
  }
}
