/// The nodes of a document by their kinds, each kind in the order of the text.
struct DocumentParts: Sendable, Equatable {
  private(set) var headings: [Block.Heading] = []
  private(set) var codeBlocks: [Block.CodeBlock] = []
  private(set) var links: [Inline.Link] = []
  private(set) var images: [Inline.Image] = []
  private(set) var citations: [Inline.Citation] = []
  private(set) var namedFormulas: [Block.MathBlock] = []
  private(set) var comments: [Comment] = []
  private(set) var proseRanges: [Range<Int>] = []
  private(set) var unclosedFormulas: [Range<Int>] = []
  private(set) var codeSpans: [Range<Int>] = []
  private(set) var formulas: [Range<Int>] = []
  private(set) var tables: [Block.Table] = []
  private(set) var htmlBlocks: [Block.HTMLBlock] = []
  private(set) var tags: [Inline.HTML] = []
  private(set) var asterisks: [Range<Int>] = []
  private(set) var footnoteReferences: [Inline.FootnoteReference] = []

  /// Takes the next node of the text; parents come before their children.
  mutating func add(_ node: Node) {
    switch node {
    case .block(let block): add(block)
    case .inline(let inline): add(inline)
    case .cell(let cell): proseRanges.append(cell.range)
    case .item, .row, .footnote: break
    }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let heading):
      headings.append(heading)
      proseRanges.append(heading.range)
    case .paragraph(let paragraph):
      proseRanges.append(paragraph.range)
      unclosedFormulas += paragraph.unclosedFormula.map { [$0] } ?? []
    case .code(let code): codeBlocks.append(code)
    case .math(let math):
      formulas.append(math.range)
      if math.id != nil { namedFormulas.append(math) }
    case .html(let html):
      htmlBlocks.append(html)
      comments += Comment.comments(in: html)
    case .table(let table): tables.append(table)
    case .quote, .list, .thematicBreak: break
    }
  }

  private mutating func add(_ inline: Inline) {
    switch inline {
    case .link(let link): links.append(link)
    case .image(let image): images.append(image)
    case .citation(let citation): citations.append(citation)
    case .html(let html):
      if let comment = Comment(html) { comments.append(comment) } else { tags.append(html) }
    case .code(let code): codeSpans.append(code.range)
    case .math(let math): formulas.append(math.range)
    case .footnoteReference(let reference): footnoteReferences.append(reference)
    case .text(let text): if text.literal.contains("*") { asterisks.append(text.range) }
    case .softBreak, .hardBreak, .emphasis: break
    }
  }
}

extension Block.Paragraph {
  /// The `$$` that the paragraph begins with, if nothing closes it.
  fileprivate var unclosedFormula: Range<Int>? {
    guard case .text(let text)? = inlines.first, text.literal.hasPrefix("$$"),
      text.range.count == text.literal.utf8.count
    else { return nil }
    return text.range.lowerBound..<text.range.lowerBound + 2
  }
}
