/// Finds the mark `[^label]:` of a footnote, whose end is all that cmark tells.
struct FootnoteSyntax {
  let source: SourceLines

  /// The mark that ends at `end`, up to the blanks after it.
  func marker(line: Int, endingAt end: Int) -> (label: String, range: Range<Int>) {
    let line = source[line]
    let marker = source.trimmed(line.lowerBound..<max(line.lowerBound, end))
    let label = marker.dropLast(2)
    let first = label.last { source.bytes[$0] == UInt8(ascii: "]") || source.bytes[$0].isBlank }
    let open = (first.map { $0 + 1 } ?? line.lowerBound)..<label.endIndex
    let start = open.first { source.bytes[$0...].starts(with: Array("[^".utf8)) }
    guard let start else { return ("", marker.upperBound..<marker.upperBound) }
    let name = source.bytes[min(start + 2, label.endIndex)..<label.endIndex]
    return (String(decoding: name, as: UTF8.self), start..<marker.upperBound)
  }
}
