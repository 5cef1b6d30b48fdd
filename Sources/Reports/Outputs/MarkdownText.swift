import Files
import Options

/// Markdown that is written from parts of a notebook's source.
package enum MarkdownText {
  /// A table with a row of headings.
  package static func table(_ table: DataTable) -> String {
    let header = row(table.columns.map(\.heading))
    let rule = "|" + table.columns.map { $0.isNumeric ? "---:|" : ":---|" }.joined()
    return ([header, rule] + table.rows.map(row)).joined(separator: "\n") + "\n"
  }

  /// The text in a cell: bars and line ends would end it.
  package static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A line of text in which no character means anything to Markdown, HTML or a terminal.
  package static func plain(_ text: String) -> String {
    VisibleText.of(text).map { "\\`*_[]<>&#".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// A code span of one line, within marks that are longer than any in it.
  package static func code(_ text: String) -> String {
    let text = VisibleText.of(text)
    let marks = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return marks + space + text + space + marks
  }

  /// Text in which no character means anything to Markdown or HTML.
  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in VisibleText.lines(text) {
      switch character {
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "$", "~": escaped += "\\\(character)"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// The text of data in a cell: as above, but names such as `final_loss` stay as they are.
  package static func data(_ text: String) -> String {
    escaped(text).replacing("\\_", with: "_").replacing("\\|", with: "|")
  }

  /// Text as the value of an HTML attribute.
  package static func attribute(_ text: String) -> String {
    MarkupText.escaped(text.replacing("\n", with: " "))
  }

  /// A fenced block whose fence is longer than any within.
  package static func fence(_ code: String, language: String) -> String {
    let fence = String(repeating: "`", count: max(2, longestRun(of: "`", in: code)) + 1)
    let language = language.filter { !$0.isWhitespace && $0 != "`" }
    let body = code.hasSuffix("\n") || code.isEmpty ? code : code + "\n"
    return "\(fence)\(language)\n\(body)\(fence)\n"
  }

  private static func longestRun(of mark: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for character in text {
      run = character == mark ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(cell).joined(separator: " | ") + " |"
  }
}
