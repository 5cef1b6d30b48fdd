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

  package init(columns: [Column], rows: [[String]], total: Int? = nil) {
    self.columns = columns
    self.rows = rows
    self.total = total ?? rows.count
  }
}
