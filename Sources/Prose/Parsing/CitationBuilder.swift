/// Puts citations in the place of the text that writes them, which may go on over line ends.
struct CitationBuilder {
  let source: SourceLines

  /// The inlines with citations among them; within links there are none.
  func inlines(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    var run: [Inline] = []
    for inline in inlines {
      if isPlain(inline) {
        run.append(inline)
        continue
      }
      result += citing(run)
      run = []
      if case .text(let text) = inline {
        result += citing(text)
      } else {
        result.append(nested(inline))
      }
    }
    return result + citing(run)
  }

  private func nested(_ inline: Inline) -> Inline {
    guard case .emphasis(let emphasis) = inline else { return inline }
    return .emphasis(
      Inline.Emphasis(
        style: emphasis.style, inlines: inlines(emphasis.inlines), range: emphasis.range))
  }

  /// Whether the inline is text that stands in the source byte for byte, or a line end.
  private func isPlain(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text): text.range.count == text.literal.utf8.count
    case .softBreak: true
    default: false
    }
  }

  /// Lines of plain text with their citations.
  private func citing(_ run: [Inline]) -> [Inline] {
    var bytes: [UInt8] = []
    var places: [Int] = []
    for inline in run {
      if case .text(let text) = inline {
        bytes += Array(text.literal.utf8)
        places += Array(text.range)
      } else {
        bytes.append(.newline)
        places.append(inline.range.lowerBound)
      }
    }
    return citing(bytes, in: run) { places[$0] }
  }

  /// A text with escapes: what is escaped cites nothing.
  private func citing(_ text: Inline.Text) -> [Inline] {
    let bytes = Array(text.literal.utf8)
    guard bytes.contains(UInt8(ascii: "@")) else { return [.text(text)] }
    let places = TextSyntax(source: source.bytes).places(of: bytes, from: text.range.lowerBound)
    guard let places else { return [.text(text)] }
    return citing(bytes, in: [.text(text)]) { places[$0] }
  }

  private func citing(_ bytes: [UInt8], in run: [Inline], at place: (Int) -> Int) -> [Inline] {
    guard bytes.contains(UInt8(ascii: "@")) else { return run }
    let escaped = bytes.indices.filter { source.bytes[place($0)] == .backslash }
    let matches = CitationSyntax(bytes, escaped: Set(escaped)).matches
    guard !matches.isEmpty else { return run }
    var result: [Inline] = []
    var end = 0
    for match in matches {
      result += words(bytes, end..<match.range.lowerBound, at: place)
      result.append(.citation(citation(match, bytes, at: place)))
      end = match.range.upperBound
    }
    return result + words(bytes, end..<bytes.count, at: place)
  }

  private func citation(
    _ match: CitationSyntax.Match, _ bytes: [UInt8], at place: (Int) -> Int
  ) -> Inline.Citation {
    let text = { (range: Range<Int>) in
      String(decoding: bytes[range].map { $0 == .newline ? .space : $0 }, as: UTF8.self)
    }
    let items = match.items.map { item in
      Inline.Citation.Item(
        key: text(item.name),
        range: place(item.key.lowerBound)..<place(item.key.upperBound - 1) + 1,
        prefix: text(item.prefix), suffix: text(item.suffix), omitsAuthors: item.omitsAuthors)
    }
    return Inline.Citation(
      items: items, isInSentence: match.isInSentence, literal: text(match.range),
      range: place(match.range.lowerBound)..<place(match.range.upperBound - 1) + 1)
  }

  /// The lines of what stands between citations.
  private func words(
    _ bytes: [UInt8], _ range: Range<Int>, at place: (Int) -> Int
  ) -> [Inline] {
    var inlines: [Inline] = []
    var start = range.lowerBound
    for offset in range where bytes[offset] == .newline {
      inlines += word(bytes, start..<offset, at: place)
      inlines.append(.softBreak(place(offset)..<place(offset) + 1))
      start = offset + 1
    }
    return inlines + word(bytes, start..<range.upperBound, at: place)
  }

  private func word(_ bytes: [UInt8], _ range: Range<Int>, at place: (Int) -> Int) -> [Inline] {
    guard !range.isEmpty else { return [] }
    let literal = String(decoding: bytes[range], as: UTF8.self)
    let source = place(range.lowerBound)..<place(range.upperBound - 1) + 1
    return [.text(Inline.Text(literal: literal, range: source))]
  }
}
