import Files
import Prose
import Values

/// A table of a text with the comment below it that ties its cells to values.
package struct BoundTable: Sendable {
  /// One cell between bars.
  package struct Cell: Sendable {
    /// The bytes between the spaces.
    package var range: Range<Int>
    /// What a reader sees.
    package var text: String
    /// The numbers in it, where it is not the author's own.
    package var numbers: [NumberToken]
    /// Whether the row has no bar for it, and Markdown has filled it up.
    package var isPadding: Bool
  }

  /// One row below the heading.
  package struct Row: Sendable {
    /// The bytes of its line, without the line's end.
    package var line: Range<Int>
    package var cells: [Cell]
  }

  package let annotation: TableAnnotation
  package let mark: DecimalMark
  package let header: [Cell]
  /// The line of the headings, whose bars new rows copy.
  package let headerLine: Range<Int>
  /// The line of dashes below the headings.
  package let delimiterLine: Range<Int>
  package let rows: [Row]

  /// The table that a comment stands below, directly or after one blank line.
  init(
    _ annotation: TableAnnotation, in document: Document, of file: SourceFile, mark: DecimalMark
  ) throws(ValueError) {
    self.annotation = annotation
    self.mark = mark
    let comment = annotation.range
    let before = document.tables.last { $0.range.lowerBound < comment.lowerBound }
    guard let before, let last = (before.rows.last ?? before.header).range.nonEmpty(in: file),
      Self.isBelow(comment, lineAt: last, in: file, hasRows: !before.rows.isEmpty)
    else {
      throw ValueError(
        "misplaced-comment", "no table before the comment", at: comment,
        hint: "it stands on a line of its own, below the table")
    }
    guard before.alignments.count == annotation.items.count else {
      throw ValueError(
        "column-count",
        "\(annotation.items.count) columns in the comment, \(before.alignments.count) in the table",
        at: (annotation.items.first?.range.lowerBound ?? comment.lowerBound)..<(annotation.items
          .last?.range.upperBound ?? comment.upperBound),
        hint: "one for each column, in their order; '_' for one of your own")
    }
    header = before.header.cells.map { Self.cell($0, file, mark, isOwn: true) }
    let line = file.line(at: before.header.range.lowerBound)
    headerLine = file.range(ofLine: line)
    delimiterLine = file.range(ofLine: line + 1)
    let rows = before.rows.map { row in
      let line = file.range(ofLine: file.line(at: row.range.lowerBound))
      return Row(
        line: line,
        cells: zip(row.cells, annotation.items).map { cell, item in
          Self.cell(cell, file, mark, isOwn: item.pin == nil, endOfLine: line.upperBound)
        })
    }
    self.rows = Self.signed(rows, columns: annotation.items.count)
  }

  /// The rows, each of whose numbers has the signs of its column.
  private static func signed(_ rows: [Row], columns: Int) -> [Row] {
    var rows = rows
    for place in 0..<columns {
      let signs = ColumnSigns(
        rows.flatMap { place < $0.cells.count ? $0.cells[place].numbers : [] })
      for row in rows.indices where place < rows[row].cells.count {
        rows[row].cells[place].numbers = rows[row].cells[place].numbers.map(signs.applied)
      }
    }
    return rows
  }

  /// The id of the table of values.
  package var id: String { annotation.id }

  /// The numbers of its cells, but for those of the author's own columns.
  var boundNumbers: [Range<Int>] { rows.flatMap { $0.cells.flatMap { $0.numbers.map(\.range) } } }

  /// Whether nothing but one blank line lies between.
  private static func isBelow(
    _ comment: Range<Int>, lineAt last: Int, in file: SourceFile, hasRows: Bool
  ) -> Bool {
    let end = file.line(at: last) + (hasRows ? 0 : 1)
    let start = file.line(at: comment.lowerBound)
    guard start > end, start - end <= 2 else { return false }
    let marks = { (range: Range<Int>) in
      file.bytes[range].allSatisfy { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ">") }
    }
    let own = file.range(ofLine: start).lowerBound..<comment.lowerBound
    return marks(own) && (start - end == 1 || marks(file.range(ofLine: end + 1)))
  }

  private static func cell(
    _ cell: Block.Table.Cell, _ file: SourceFile, _ mark: DecimalMark, isOwn: Bool,
    endOfLine: Int = 0
  ) -> Cell {
    let range = cell.range
    // Behind the last bar of a line there is no cell.
    let isPadding = range.isEmpty && range.lowerBound >= endOfLine && endOfLine > 0
    return Cell(
      range: range,
      text: cell.inlines.plainText.trimmed,
      numbers: isOwn ? [] : CellNumbers.numbers(in: file.bytes[range], mark: mark),
      isPadding: isPadding)
  }
}

extension Range<Int> {
  /// Its first byte; the place alone of an empty range.
  fileprivate func nonEmpty(in file: SourceFile) -> Int? {
    lowerBound <= file.bytes.count ? Swift.max(lowerBound, upperBound - 1) : nil
  }
}

extension String {
  /// Without the white space around.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
