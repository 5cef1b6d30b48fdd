import Notebooks

/// A table of texts whose first column names the row.
package struct DataTable: Sendable, Equatable {
  package struct Column: Sendable, Equatable {
    package var heading: String
    package var isNumeric: Bool

    package init(_ heading: String, isNumeric: Bool = true) {
      self.heading = heading
      self.isNumeric = isNumeric
    }
  }

  package var columns: [Column]
  package var rows: [[String]]
  /// Rows that there are; `rows` may be a selection of them.
  package var total: Int
  /// Columns of values that there are, the row's name not counted.
  package var columnTotal: Int

  package init(
    columns: [Column], rows: [[String]], total: Int? = nil, columnTotal: Int? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.total = total ?? rows.count
    self.columnTotal = columnTotal ?? max(columns.count - 1, 0)
  }

  /// How many of the rows and columns are shown.
  package var extent: TableExtent {
    TableExtent(
      rows: .init(shown: rows.count, of: total),
      columns: .init(shown: max(columns.count - 1, 0), of: columnTotal))
  }

  /// Every so many of `count` places, the last one, and those that a reader looks for.
  static func selection(of count: Int, most: Int, keeping kept: [Int] = []) -> [Int] {
    let stride = max(1, (count + most - 1) / most)
    return (0..<count).filter { $0 % stride == 0 || $0 == count - 1 || kept.contains($0) }
  }
}
