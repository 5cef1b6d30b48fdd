import Files
import Reports

/// Tables as GitHub's Markdown writes them, for a pull request.
struct DiffMarkdown: DiffFormat {
  static let name = "md"

  func text(of diff: ResultsDiff) -> String {
    if diff.runs.isEmpty {
      return "No value differs between \(diff.oldName) and \(diff.newName).\n"
    }
    return diff.runs.map { run in
      let causes = run.causes.map { "- \(MarkdownText.plain($0.text))\n" }.joined()
      return "### \(MarkdownText.plain(run.notebook)): \(MarkdownText.code(run.id))\n\n"
        + (causes.isEmpty ? "" : causes + "\n")
        + table(DiffTable(of: run, in: diff))
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
