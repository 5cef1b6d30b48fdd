/// The inlines of a text that cmark garbled, as it does with undefined footnotes over two lines.
///
/// Its words are then shown as they were written, with the raw HTML and the formulas among them.
struct GarbledText {
  let text: MappedText

  /// The text with those of `nodes` that stand in it for themselves.
  func inlines(_ nodes: ArraySlice<SyntaxNode>) -> [Inline] {
    var inlines: [Inline] = []
    var place = 0
    for node in nodes where node.kind == .rawInline {
      guard let found = text.bytes.firstRange(of: node.literal, from: place) else { continue }
      inlines += words(place..<found.lowerBound)
      inlines += node.leaf(at: found, in: text).map { [$0] } ?? []
      place = found.upperBound
    }
    return inlines + words(place..<text.count)
  }

  private func words(_ range: Range<Int>) -> [Inline] {
    var inlines: [Inline] = []
    var start = range.lowerBound
    for place in range where text.bytes[place] == .newline {
      inlines += line(start..<place) + [.softBreak(text.source(place..<place + 1))]
      start = place + 1
    }
    return inlines + line(start..<range.upperBound)
  }

  private func line(_ range: Range<Int>) -> [Inline] {
    guard !range.isEmpty else { return [] }
    let literal = String(decoding: text.bytes[range], as: UTF8.self)
    return [.text(Inline.Text(literal: literal, range: text.source(range)))]
  }
}
