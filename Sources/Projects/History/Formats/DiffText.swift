import Files

/// Tables with aligned columns, for a terminal.
struct DiffText: DiffFormat {
  static let name = "text"

  func text(of diff: ResultsDiff) -> String {
    if diff.isEmpty { return "no value differs between \(diff.oldName) and \(diff.newName)\n" }
    return DiffSection.all(of: diff).map { section in
      let head = [section.title] + section.causes.map { "  why: \($0)" }
      return head.map(VisibleText.of).joined(separator: "\n") + "\n"
        + (section.table.rows.isEmpty ? "" : aligned(section.table))
    }.joined(separator: "\n")
  }

  private func aligned(_ table: DiffTable) -> String {
    let all = ([table.header] + table.rows).map { $0.map(VisibleText.of) }
    let widths = table.header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let cells = row.enumerated().map { index, cell in
        let space = String(repeating: " ", count: widths[index] - cell.count)
        return index == 0 ? cell + space : space + cell
      }
      return "  " + Self.trimmed(cells.joined(separator: "  ")) + "\n"
    }.joined()
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }
}
