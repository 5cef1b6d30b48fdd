import Files
import Notebooks
import Values

/// The edits that make a table true, by bytes: nothing else of it changes.
struct TableRewrite {
  private let check: TableCheck
  private let file: SourceFile

  init(_ check: TableCheck, of file: SourceFile) {
    self.check = check
    self.file = file
  }

  /// The edits of single cells.
  var cells: [Edit] {
    check.cells.compactMap { cell in
      cell.outcome.edit(of: cell.number.token, in: file.bytes).map(spaced)
    }
      + check.problems.compactMap { problem in
        problem.text.map { spaced(Edit(problem.range, in: file.bytes, to: $0)) }
      }
  }

  /// What fills an empty cell stands between spaces.
  private func spaced(_ edit: Edit) -> Edit {
    guard edit.range.isEmpty else { return edit }
    var edit = edit
    let bar = UInt8(ascii: "|")
    let before = edit.range.lowerBound - 1
    if before >= 0, file.bytes[before] == bar { edit.new.insert(32, at: 0) }
    if edit.range.upperBound < file.bytes.count, file.bytes[edit.range.upperBound] == bar {
      edit.new.append(32)
    }
    return edit
  }

  /// The edits of a text with the rows of the table put right; those inside of it become one.
  func joined(with edits: [Edit]) -> [Edit] {
    guard let planned = check.planned else { return edits }
    let start = check.bound.delimiterLine.upperBound
    let region = start..<(check.bound.rows.last?.line.upperBound ?? start)
    let inside = edits.filter {
      $0.range.lowerBound > region.lowerBound && $0.range.upperBound <= region.upperBound
    }
    var new: [UInt8] = []
    for row in planned {
      new += Array(file.lineEnd.utf8)
      switch row {
      case .kept(let place): new += line(check.bound.rows[place].line, inside)
      case .new(let cells): new += Array(line(of: cells).utf8)
      }
    }
    let whole = Edit(region, old: Array(file.bytes[region]), new: new)
    return edits.filter { !inside.contains($0) } + [whole]
  }

  /// A line with the edits inside of it made.
  private func line(_ range: Range<Int>, _ edits: [Edit]) -> [UInt8] {
    var new: [UInt8] = []
    var end = range.lowerBound
    let own = edits.filter { $0.range.lowerBound >= range.lowerBound }
      .filter { $0.range.upperBound <= range.upperBound }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    for edit in own where edit.range.lowerBound >= end {
      new += file.bytes[end..<edit.range.lowerBound] + edit.new
      end = edit.range.upperBound
    }
    return new + file.bytes[end..<range.upperBound]
  }

  /// A new line with the bars of the heading's.
  private func line(of cells: [String]) -> String {
    let line = check.bound.headerLine
    let first = check.bound.header.first?.range.lowerBound ?? line.lowerBound
    let before = file.slice(line.lowerBound..<first)
    let heading = file.slice(line)
    let trimmed = heading.reversed().drop { $0.isWhitespace }
    let isClosed = trimmed.first == "|" && trimmed.dropFirst().first != "\\"
    let bar = before.lastIndex(of: "|")
    let opening = bar.map { before[...$0] + " " } ?? before[...]
    return opening + cells.joined(separator: " | ") + (isClosed ? " |" : "")
  }
}
