import Options

/// Lines of the text that are taken as they are.
package struct Verbatim: Sendable, Equatable {
  /// The lines, each ended by a newline, without the marks of the quotes and lists around.
  package let text: String
  /// Where each line begins in the source.
  package let lineStarts: [Int]
  /// The bytes of the source from the first line to the end of the last.
  package let range: Range<Int>
  /// Where each line begins in the text.
  private let textStarts: [Int]
  /// Blanks that each line has before its source: what is left of a tab that was partly indentation.
  let padding: [Int]

  package init(text: String, lineStarts: [Int], range: Range<Int>, padding: [Int]? = nil) {
    self.text = text
    self.lineStarts = lineStarts
    self.range = range
    self.padding = padding ?? lineStarts.map { _ in 0 }
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == .newline {
      starts.append(offset + 1)
    }
    textStarts = starts
  }

  /// Where the byte `offset` of the text stands in the source.
  package func sourceOffset(of offset: Int) -> Int {
    let line = max(0, textStarts.partitioningIndex { $0 > offset } - 1)
    guard line < lineStarts.count else { return range.upperBound }
    let own = max(0, max(0, offset) - textStarts[line] - padding[line])
    return min(lineStarts[line] + own, range.upperBound)
  }
}
