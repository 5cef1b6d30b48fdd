/// Makes a document of cmark's nodes, with the places that cmark leaves out or gets wrong.
struct BlockBuilder {
  private let nodes: [SyntaxNode]
  private let source: SourceLines
  private let identifiers: [Int: String]
  /// The lines on which a block begins.
  private let blockLines: Set<Int>
  private let lineFinder: LineFinder
  private let readsCitations: Bool
  private let wideTables: [Range<Int>]

  /// Blocks nested deeper than this are shown as if they were not.
  static let deepest = 48

  init(
    nodes: [SyntaxNode], source: SourceLines, readsCitations: Bool, wideTables: [Range<Int>] = []
  ) {
    self.wideTables = wideTables
    self.readsCitations = readsCitations
    self.nodes = nodes
    self.source = source
    blockLines = Set(nodes.lazy.filter(\.kind.isBlock).map(\.line))
    lineFinder = LineFinder(source: source, blockLines: blockLines.sorted())
    identifiers = HeadingIdentifier.identifiers(of: nodes)
  }

  /// The whole document.
  func document() -> Document {
    guard !nodes.isEmpty else { return Document(blocks: [], range: source.range) }
    let notes = nodes.children(of: 0).filter { nodes[$0].kind == .footnote }
    let footnotes = notes.enumerated().map { footnote($1, number: $0 + 1) }
    return Document(
      blocks: blocks(in: 0, depth: 0), footnotes: footnotes, range: source.range,
      wideTables: wideTables)
  }

  /// The blocks in the container at `index`.
  private func blocks(in index: Int, depth: Int) -> [Block] {
    var blocks: [Block] = []
    var child = index + 1
    while child < nodes[index].end {
      if nodes[child].kind.isLeafBlock {
        if let block = leaf(child) { blocks.append(block) }
        child = nodes[child].end
      } else if depth < Self.deepest {
        if let block = container(child, depth: depth + 1) { blocks.append(block) }
        child = nodes[child].end
      } else {
        child += 1
      }
    }
    return blocks
  }
}

// MARK: - Containers

extension BlockBuilder {
  private func container(_ index: Int, depth: Int) -> Block? {
    let start = start(of: index)
    switch nodes[index].kind {
    case .quote:
      let blocks = blocks(in: index, depth: depth)
      let end = max(start + 1, blocks.last?.range.upperBound ?? 0)
      return .quote(Block.Quote(blocks: blocks, range: start..<end))
    case .list(let first, let isTight):
      let items = nodes.children(of: index).map { item($0, depth: depth) }
      let end = max(start, items.last?.range.upperBound ?? 0)
      return .list(
        Block.List(start: first, isTight: isTight, items: items, range: start..<end))
    default: return nil
    }
  }

  private func item(_ index: Int, depth: Int) -> Block.List.Item {
    let isDone: Bool? = if case .item(let isDone) = nodes[index].kind { isDone } else { nil }
    let start = start(of: index)
    let line = source[nodes[index].line]
    let digits = source.skip(Array("0123456789".utf8), in: start..<max(start, line.upperBound))
    let marker = min(digits + 1, max(start, line.upperBound))
    let blocks = blocks(in: index, depth: depth)
    let end = max(marker, blocks.last?.range.upperBound ?? 0)
    return Block.List.Item(isDone: isDone, blocks: blocks, range: start..<end)
  }

  private func footnote(_ index: Int, number: Int) -> Footnote {
    let marker = FootnoteSyntax(source: source).marker(
      line: nodes[index].line, endingAt: start(of: index))
    let blocks = blocks(in: index, depth: 1)
    let end = max(marker.range.upperBound, blocks.last?.range.upperBound ?? 0)
    return Footnote(
      label: marker.label, number: number, blocks: blocks, range: marker.range.lowerBound..<end)
  }

  private func start(of index: Int) -> Int {
    let line = source[nodes[index].line]
    return min(line.lowerBound + max(0, nodes[index].column), line.upperBound)
  }
}

// MARK: - Leaves

extension BlockBuilder {
  private func leaf(_ index: Int) -> Block? {
    let node = nodes[index]
    switch node.kind {
    case .paragraph: return paragraph(index)
    case .heading(let level): return heading(index, level: level)
    case .codeBlock(let info, let isFenced):
      let isClosed = { (line: Int) in !blockLines.contains(line) }
      let syntax = CodeSyntax(source: source, node: node, start: start(of: index))
      return syntax.block(info: info, isFenced: isFenced, mayClose: isClosed)
    case .htmlBlock:
      let content = VerbatimFinder(source: source).verbatim(node.literal, firstLine: node.line)
      let start = start(of: index)
      let range = source.trimmed(start..<max(start, content.range.upperBound))
      return .html(Block.HTMLBlock(content: content, range: range))
    case .thematicBreak:
      let start = start(of: index)
      return .thematicBreak(source.trimmed(start..<max(start, source[node.line].upperBound)))
    case .table:
      let builder = TableBuilder(nodes: nodes, source: source, readsCitations: readsCitations)
      return builder.table(index)
    default: return nil
    }
  }

  private func inlines(of index: Int, in text: MappedText) -> [Inline] {
    let inlines = InlineBuilder.inlines(of: index, in: nodes, text: text)
    return readsCitations ? CitationBuilder(source: source).inlines(inlines) : inlines
  }

  private func paragraph(_ index: Int) -> Block {
    let text = lineFinder.text(of: nodes, index).text
    let inlines = inlines(of: index, in: text)
    if case .math(let math)? = inlines.first, math.isDisplay {
      let rest = Array(inlines.dropFirst())
      let id = HeadingIdentifier.alone(in: rest)
      if rest.isEmpty || id != nil {
        return .math(Block.MathBlock(content: math.content, id: id, range: text.source))
      }
    }
    return .paragraph(Block.Paragraph(inlines: inlines, range: text.source))
  }

  private func heading(_ index: Int, level: Int) -> Block {
    let found = lineFinder.text(of: nodes, index)
    let start = min(start(of: index), found.text.source.lowerBound)
    let end = source[found.lastLine + (found.isHeadingLine ? 0 : 1)].upperBound
    var inlines = inlines(of: index, in: found.text)
    if HeadingIdentifier.explicit(in: nodes[index].content) != nil {
      inlines = HeadingIdentifier.withoutExplicit(inlines)
    }
    return .heading(
      Block.Heading(
        level: level, id: identifiers[index] ?? "", inlines: inlines,
        range: source.trimmed(start..<max(start, end))))
  }
}
