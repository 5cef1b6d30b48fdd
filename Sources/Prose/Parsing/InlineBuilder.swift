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
    if let inlines = builder.build(index) { return inlines }
    return GarbledText(text: text).inlines(nodes[index + 1..<nodes[index].end])
  }

  private init(nodes: [SyntaxNode], text: MappedText) {
    self.nodes = nodes
    self.text = text
  }

  /// The inlines, nil where a node does not stand in the text.
  private mutating func build(_ root: Int) -> [Inline]? {
    frames = [Frame(node: root, start: 0)]
    var index = root + 1
    while index < nodes[root].end || frames.count > 1 {
      if let top = frames.last, frames.count > 1, nodes[top.node].end == index {
        guard close() else { return nil }
      } else if nodes[index].kind.hasChildren {
        frames.append(Frame(node: index, start: cursor))
        cursor += InlineMarks(source: text.bytes).opening(nodes[index].kind, at: cursor)
        index += 1
      } else {
        guard readLeaf(index) else { return nil }
        index = nodes[index].end
      }
    }
    return frames.first?.inlines
  }

  /// Ends the innermost node after its closing mark; false where there is none.
  private mutating func close() -> Bool {
    let marks = InlineMarks(source: text.bytes)
    guard let frame = frames.popLast() else { return false }
    let kind = nodes[frame.node].kind
    guard let end = marks.end(of: kind, from: frame.start, closing: cursor) else { return false }
    cursor = end
    if frames.count <= Self.deepest {
      add(kind.inline(frame.inlines, text.source(frame.start..<end)))
    }
    return true
  }

  private mutating func readLeaf(_ index: Int) -> Bool {
    let start = cursor
    let marks = InlineMarks(source: text.bytes)
    guard let end = marks.end(ofLeaf: nodes[index], from: start) else { return false }
    cursor = end
    var place = start..<end
    if nodes[index].kind == .softBreak || nodes[index].kind == .hardBreak {
      place = end - 1..<end
      // cmark keeps the blanks after some breaks as text.
      let next = index + 1 < nodes.count ? nodes[index + 1] : nodes[index]
      let isKept = next.kind == .text && next.literal.first?.isBlank == true
      cursor = isKept ? end : marks.skipBlanks(end)
    }
    if nodes[index].kind == .text, start == end { return true }
    add(nodes[index].leaf(at: place, in: text))
    return true
  }

  /// Adds an inline to the innermost node that is shown.
  private mutating func add(_ inline: Inline?) {
    guard let inline else { return }
    frames[min(frames.count - 1, Self.deepest)].inlines.append(inline)
  }
}
