/// Finds the inlines of a block in its text, since cmark's own positions are not exact.
///
/// The nodes come in the order of the text, so a cursor that passes over each one's source, and
/// over the marks around its children, knows every place.
struct InlineBuilder {
  private let nodes: [SyntaxNode]
  private let text: MappedText
  private var cursor = 0
  private var frames: [Frame] = []

  /// Inlines nested deeper than this are shown without their own form.
  static let deepest = 32

  /// A node whose children are being read.
  private struct Frame {
    let node: Int
    let start: Int
    var inlines: [Inline] = []
  }

  /// The inlines below the node at `index`, whose text is `text`.
  static func inlines(of index: Int, in nodes: [SyntaxNode], text: MappedText) -> [Inline] {
    var builder = InlineBuilder(nodes: nodes, text: text)
    return builder.build(index)
  }

  private init(nodes: [SyntaxNode], text: MappedText) {
    self.nodes = nodes
    self.text = text
  }

  private mutating func build(_ root: Int) -> [Inline] {
    frames = [Frame(node: root, start: 0)]
    var index = root + 1
    while index < nodes[root].end || frames.count > 1 {
      if let top = frames.last, frames.count > 1, nodes[top.node].end == index {
        close()
      } else if nodes[index].kind.hasChildren {
        frames.append(Frame(node: index, start: cursor))
        cursor += openingMark(of: index, at: cursor)
        index += 1
      } else {
        readLeaf(index)
        index = nodes[index].end
      }
    }
    return frames.first?.inlines ?? []
  }

  /// Ends the innermost node after its closing mark.
  private mutating func close() {
    guard let frame = frames.popLast() else { return }
    cursor = end(of: frame)
    let isTooDeep = frames.count > Self.deepest
    let range = text.source(frame.start..<cursor)
    let inline = isTooDeep ? nil : nodes[frame.node].kind.inline(frame.inlines, range)
    add(inline.map { [$0] } ?? frame.inlines)
  }

  private mutating func add(_ inlines: [Inline]) {
    frames[frames.count - 1].inlines += inlines
  }

  private mutating func readLeaf(_ index: Int) {
    let start = cursor
    var node = nodes[index]
    if let end = end(ofLeaf: index, from: start) {
      cursor = end
    } else {
      cursor = resume(after: index, from: start)
      node.literal = Array(text.bytes[start..<cursor])
    }
    if node.kind == .text, start == cursor { return }
    let isBreak = node.kind == .softBreak || node.kind == .hardBreak
    let mark = isBreak ? newline(from: start) : nil
    let range = text.source(mark.map { $0..<$0 + 1 } ?? start..<cursor)
    if let inline = node.leaf(range, source: text.bytes[start..<cursor]) { add([inline]) }
  }
}

extension InlineBuilder {
  private func byte(_ place: Int) -> UInt8 {
    place < text.count ? text.bytes[place] : 0
  }

  private func openingMark(of index: Int, at place: Int) -> Int {
    switch nodes[index].kind {
    case .emphasis(.emphasis): 1
    case .emphasis(.strong), .image: 2
    case .emphasis(.strikethrough): tildes(at: place)
    case .link: isMarked(at: place) ? 1 : 0
    default: 0
    }
  }

  private func tildes(at place: Int) -> Int {
    byte(place + 1) == UInt8(ascii: "~") ? 2 : 1
  }

  /// Whether a link stands between marks, and is not an address by itself.
  private func isMarked(at place: Int) -> Bool {
    byte(place) == UInt8(ascii: "[") || byte(place) == UInt8(ascii: "<")
  }

  private func end(of frame: Frame) -> Int {
    let end =
      switch nodes[frame.node].kind {
      case .emphasis(.emphasis): cursor + 1
      case .emphasis(.strong): cursor + 2
      case .emphasis(.strikethrough): cursor + tildes(at: frame.start)
      case .link where byte(frame.start) == UInt8(ascii: "<"): cursor + 1
      case .link where !isMarked(at: frame.start): cursor
      case .link, .image: LinkSyntax(source: text.bytes).end(after: cursor + 1)
      default: cursor
      }
    return min(end, text.count)
  }

  /// Where a leaf ends, nil where it does not stand at `start`.
  private func end(ofLeaf index: Int, from start: Int) -> Int? {
    let node = nodes[index]
    switch node.kind {
    case .text: return TextSyntax(source: text.bytes).end(of: node.literal, from: start)
    case .rawInline:
      let end = start + node.literal.count
      guard end <= text.count, text.bytes[start..<end].elementsEqual(node.literal) else {
        return nil
      }
      return end
    case .code: return codeEnd(from: start)
    case .softBreak, .hardBreak: return newline(from: start).map(endOfBlanks)
    case .footnoteReference:
      guard byte(start) == UInt8(ascii: "[") else { return nil }
      return text.bytes[start...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
    default: return start
    }
  }

  private func codeEnd(from start: Int) -> Int? {
    let tick = UInt8(ascii: "`")
    var place = start
    while byte(place) == tick { place += 1 }
    let length = place - start
    guard length > 0 else { return nil }
    while place < text.count {
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

  /// The line end that follows `start`, behind spaces or the backslash of a hard break.
  private func newline(from start: Int) -> Int? {
    var place = start
    if byte(place) == .backslash, byte(place + 1) == .newline { return place + 1 }
    while place < text.count, byte(place).isSpace, byte(place) != .newline { place += 1 }
    return byte(place) == .newline ? place : nil
  }

  private func endOfBlanks(_ newline: Int) -> Int {
    var place = newline + 1
    while byte(place).isBlank { place += 1 }
    return place
  }

  /// Where to go on after a text that cmark garbled: where what follows is next found.
  private func resume(after index: Int, from start: Int) -> Int {
    guard nodes[index].kind == .text, let frame = frames.last else { return start }
    let next = index + 1
    if next == nodes[frame.node].end { return frames.count == 1 ? text.count : start }
    return (start..<text.count).first { stands(next, at: $0) } ?? start
  }

  /// Whether the node at `index` can begin at `place`.
  private func stands(_ index: Int, at place: Int) -> Bool {
    switch nodes[index].kind {
    case .emphasis(.strikethrough): byte(place) == UInt8(ascii: "~")
    case .emphasis: byte(place) == UInt8(ascii: "*") || byte(place) == UInt8(ascii: "_")
    case .image: byte(place) == UInt8(ascii: "!")
    case .link: isMarked(at: place)
    default: end(ofLeaf: index, from: place) != nil
    }
  }
}
