import Files
import Reports

/// A table as plain text with its columns aligned, for readers that show nothing else.
struct PlainTable {
  let text: String

  init(_ table: DataTable) {
    let rows = [table.columns.map(\.heading)] + table.rows
    let widths = table.columns.indices.map { column in
      rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    text = rows.map { row in
      let cells = zip(row, zip(table.columns, widths)).map { cell, column in
        let space = String(repeating: " ", count: column.1 - DisplayWidth.of(cell))
        return column.0.isNumeric ? space + cell : cell + space
      }
      let line = cells.joined(separator: "  ")
      let end = line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex
      return String(line[..<end])
    }.joined(separator: "\n")
  }
}
