/// How much of a table is shown.
package struct TableExtent: Sendable, Equatable {
  package struct Share: Sendable, Equatable {
    package var shown: Int
    package var total: Int

    package init(shown: Int, of total: Int) {
      (self.shown, self.total) = (shown, total)
    }

    package var isWhole: Bool { shown == total }
  }

  package var rows: Share
  /// The columns of values, the one that names the rows not counted.
  package var columns: Share

  package init(rows: Share, columns: Share) {
    (self.rows, self.columns) = (rows, columns)
  }
}
