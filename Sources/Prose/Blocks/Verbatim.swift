/// Lines of the text that are taken as they are.
package struct Verbatim: Sendable, Equatable {
  /// The lines, each ended by a newline, without the marks of the quotes and lists around.
  package let text: String
  /// Where each line begins in the source.
  package let lineStarts: [Int]
  /// The bytes of the source from the first line to the end of the last.
  package let range: Range<Int>

  package init(text: String, lineStarts: [Int], range: Range<Int>) {
    self.text = text
    self.lineStarts = lineStarts
    self.range = range
  }

  /// Where the byte `offset` of the text stands in the source.
  package func sourceOffset(of offset: Int) -> Int {
    let before = text.utf8.prefix(max(0, offset))
    let line = before.count { $0 == .newline }
    guard line < lineStarts.count else { return range.upperBound }
    let column = before.reversed().prefix { $0 != .newline }.count
    return min(lineStarts[line] + column, range.upperBound)
  }
}
