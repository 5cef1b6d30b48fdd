/// Finds the source of lines that cmark took as they are.
struct VerbatimFinder {
  let source: SourceLines

  /// The literal whose first line stands on the source line `firstLine`.
  func verbatim(_ literal: [UInt8], firstLine: Int) -> Verbatim {
    var lines = literal.split(separator: .newline, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let starts = lines.enumerated().map { lineStart($1, in: source[firstLine + $0]) }
    let padding = lines.enumerated().map { place, line in
      max(0, line.count - (source[firstLine + place].upperBound - starts[place]))
    }
    let first = starts.first ?? source[firstLine].lowerBound
    let end = starts.isEmpty ? first : source.start(after: firstLine + starts.count - 1)
    return Verbatim(
      text: String(decoding: literal, as: UTF8.self), lineStarts: starts,
      range: first..<max(first, end), padding: padding)
  }

  /// Where a line begins: it is the end of its source line, but for a tab that the indentation
  /// ends within.
  private func lineStart(_ line: ArraySlice<UInt8>, in sourceLine: Range<Int>) -> Int {
    var text = source.text(at: sourceLine.upperBound)
    guard text.append(line, endOf: sourceLine, in: source.bytes) else {
      return max(sourceLine.lowerBound, sourceLine.upperBound - line.count)
    }
    return text.source.lowerBound
  }
}
