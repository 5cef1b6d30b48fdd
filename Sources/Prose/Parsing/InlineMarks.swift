/// The marks that begin and end inlines in the text that they were read from.
struct InlineMarks {
  let source: [UInt8]

  private func byte(_ place: Int) -> UInt8 {
    place < source.count ? source[place] : 0
  }

  /// The length of the mark before the children of a node that begins at `place`.
  func opening(_ kind: SyntaxNode.Kind, at place: Int) -> Int {
    switch kind {
    case .emphasis(.emphasis): 1
    case .emphasis(.strong), .image: 2
    case .emphasis(.strikethrough): tildes(at: place)
    case .link: isAddress(at: place) ? 0 : 1
    default: 0
    }
  }

  /// Where a node ends whose children end at `closing`, nil where its mark does not stand there.
  func end(of kind: SyntaxNode.Kind, from start: Int, closing: Int) -> Int? {
    switch kind {
    case .emphasis:
      let length = opening(kind, at: start)
      let marks = source[min(closing, source.count)...].prefix(length)
      let isClosed = marks.count == length && marks.elementsEqual(source[start..<start + length])
      return isClosed ? closing + length : nil
    case .link where isAddress(at: start): return closing
    case .link where byte(start) == UInt8(ascii: "<"):
      return byte(closing) == UInt8(ascii: ">") ? closing + 1 : nil
    case .link, .image:
      guard byte(closing) == UInt8(ascii: "]") else { return nil }
      return LinkSyntax(source: source).end(after: closing + 1)
    default: return closing
    }
  }

  /// Where a leaf ends, nil where it does not stand at `start`.
  func end(ofLeaf node: SyntaxNode, from start: Int) -> Int? {
    switch node.kind {
    case .text: return TextSyntax(source: source).end(of: node.literal, from: start)
    case .rawInline:
      let end = start + node.literal.count
      guard end <= source.count else { return nil }
      return source[start..<end].elementsEqual(node.literal) ? end : nil
    case .code: return codeEnd(from: start)
    case .softBreak, .hardBreak: return breakEnd(from: start)
    case .footnoteReference:
      guard byte(start) == UInt8(ascii: "[") else { return nil }
      return source[start...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
    default: return start
    }
  }

  /// The first place from `place` on that is no space or tab.
  func skipBlanks(_ place: Int) -> Int {
    var place = place
    while byte(place).isBlank { place += 1 }
    return place
  }

  /// Whether a link at `place` is an address without marks.
  private func isAddress(at place: Int) -> Bool {
    byte(place) != UInt8(ascii: "[") && byte(place) != UInt8(ascii: "<")
  }

  private func tildes(at place: Int) -> Int {
    byte(place + 1) == UInt8(ascii: "~") ? 2 : 1
  }

  private func codeEnd(from start: Int) -> Int? {
    let tick = UInt8(ascii: "`")
    var place = start
    while byte(place) == tick { place += 1 }
    let length = place - start
    guard length > 0 else { return nil }
    while place < source.count {
      guard byte(place) == tick else {
        place += 1
        continue
      }
      let opening = place
      while byte(place) == tick { place += 1 }
      if place - opening == length { return place }
    }
    return nil
  }

  /// The end of the line end that follows `start`, behind spaces or a backslash.
  private func breakEnd(from start: Int) -> Int? {
    var place = start
    if byte(place) == .backslash, byte(place + 1) == .newline { return place + 2 }
    while byte(place).isSpace, byte(place) != .newline { place += 1 }
    return byte(place) == .newline ? place + 1 : nil
  }
}
