import Files
import Reports

/// Tables as GitHub's Markdown writes them, for a pull request.
struct DiffMarkdown: DiffFormat {
  static let name = "md"

  func text(of diff: ResultsDiff) -> String {
    if diff.isEmpty {
      return "No value differs between \(diff.oldName) and \(diff.newName).\n"
    }
    return DiffSection.all(of: diff).map { section in
      let causes = section.causes.map { "- \(MarkdownText.plain($0))\n" }.joined()
      let run = section.run.map { ": \(MarkdownText.code($0))" } ?? ""
      let parts = [
        "### \(MarkdownText.plain(section.text))\(run)\n", causes,
        section.table.rows.isEmpty ? "" : table(section.table),
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func table(_ table: DiffTable) -> String {
    let rule = "| --- |" + String(repeating: " ---: |", count: table.header.count - 1)
    let rows = table.rows.map { row in
      [MarkdownText.code(row[0])] + row.dropFirst().map(MarkdownText.plain)
    }
    return ([line(table.header), rule] + rows.map(line)).joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map { MarkdownCell.text($0) }.joined(separator: " | ") + " |"
  }
}

/// Text as a cell of a Markdown table holds it.
enum MarkdownCell {
  static func text(_ text: String) -> String {
    let line = VisibleText.of(text.replacing("\r\n", with: " ").replacing("\n", with: " "))
    return line.replacing("|", with: "\\|")
  }
}
