extension Block {
  /// Rows of cells below a row of headings.
  package struct Table: Sendable, Equatable {
    /// One alignment a column.
    package let alignments: [Alignment]
    package let header: Row
    package let rows: [Row]
    package let range: Range<Int>

    package init(alignments: [Alignment], header: Row, rows: [Row], range: Range<Int>) {
      self.alignments = alignments
      self.header = header
      self.rows = rows
      self.range = range
    }

    /// The words of the cells, each row on its own line.
    func plainText(
      citing words: (Inline.Citation) -> String, formulas: (String) -> String,
      links: (Inline.Link) -> String?
    ) -> String {
      ([header] + rows).map { row in
        row.cells.map { $0.inlines.plainText(citing: words, formulas: formulas, links: links) }
          .joined(
            separator: " ")
      }.joined(separator: "\n")
    }
  }
}

extension Block.Table {
  /// The side on which a column's cells stand.
  package enum Alignment: String, Sendable {
    case none, left, center, right
  }

  /// A line of cells, as many as the table has columns.
  package struct Row: Sendable, Equatable {
    package let cells: [Cell]
    package let range: Range<Int>

    package init(cells: [Cell], range: Range<Int>) {
      self.cells = cells
      self.range = range
    }
  }

  /// What stands between two bars, without the space around.
  package struct Cell: Sendable, Equatable {
    package let inlines: [Inline]
    package let range: Range<Int>

    package init(inlines: [Inline], range: Range<Int>) {
      self.inlines = inlines
      self.range = range
    }
  }
}
