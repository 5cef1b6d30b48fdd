import Prose
import Reports

/// A table whose first column names the rows, as HTML.
package struct HTMLTable {
  private let table: DataTable

  package init(_ table: DataTable) {
    self.table = table
  }

  package var html: String {
    let heads = table.columns.map { column in
      "<th scope=\"col\"\(column.isNumeric ? " class=\"r\"" : "")>"
        + HTMLWriter.escape(column.heading) + "</th>"
    }
    return """
      <table>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(table.rows.map(row).joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private func row(_ cells: [String]) -> String {
    let cells = zip(table.columns, cells).enumerated().map { index, cell in
      let align = cell.0.isNumeric ? " class=\"r\"" : ""
      let text = HTMLWriter.escape(cell.1)
      return index == 0
        ? "<th scope=\"row\"\(align)>\(text)</th>" : "<td\(align)>\(text)</td>"
    }
    return "<tr>\(cells.joined())</tr>"
  }
}
