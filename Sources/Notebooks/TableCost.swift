import Charting
import Files
import Optimization

/// The memory that a text's tables take, counted in its lines before it is parsed.
///
/// GitHub's tables are filled up: each row has as many cells as the heading, however few it writes.
package struct TableCost {
  private let file: SourceFile
  /// Cells of all tables; rather too many than too few.
  private(set) var cells = 0.0
  /// The line that begins the largest table.
  private var largest: Range<Int>?

  package init(of file: SourceFile) {
    self.file = file
    var table = (columns: 0.0, cells: 0.0, line: 0..<0)
    var most = 0.0
    var start = 0
    for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let range = start..<start + line.count
      start = range.upperBound + 1
      if line.allSatisfy(Self.isBlank) {
        table = (0, 0, range)
        continue
      }
      let columns = Self.columns(of: line)
      if table.columns == 0 { table.line = range }
      table.columns = max(table.columns, columns)
      table.cells += table.columns
      cells += table.columns
      if table.cells > most { (most, largest) = (table.cells, table.line) }
    }
  }

  /// Refuses a text whose tables would take more.
  package func check(_ budget: Budget) throws(Diagnostics) {
    let bytes = cells * Self.bytesPerCell
    guard bytes > budget.bytes else { return }
    let note =
      "about \(NumberText.value(cells)) cells and \(NumberText.value(bytes / 1e6)) MB: "
      + "every row is filled up to the columns of its table"
    throw Diagnostics(
      Diagnostic(
        .run, "over-budget", "tables are over their budget", in: file, at: largest,
        notes: [.init("note", note)],
        hint: Budget.hint(for: Estimate(runs: 0, operations: 0, bytes: bytes))))
  }

  /// The columns of the table that a line below a heading begins; 0 for any other line.
  private static func columns(of line: ArraySlice<UInt8>) -> Double {
    var bars = 0
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hasDash = true
      // A table may stand in a quote.
      case UInt8(ascii: ":"), UInt8(ascii: ">"): break
      case _ where isBlank(byte): break
      default: return 0
      }
    }
    return hasDash ? Double(bars + 1) : 0
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// A cell as cmark's node, as ours and as a page's text, as measured on five million.
  private static let bytesPerCell = 500.0
}
