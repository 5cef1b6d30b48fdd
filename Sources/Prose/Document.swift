/// A Markdown text as a tree whose nodes know which bytes of the text they are.
package struct Document: Sendable, Equatable {
  /// The blocks in the order of the text, without the footnotes.
  package let blocks: [Block]
  /// The footnotes that are referred to, in the order of their numbers.
  package let footnotes: [Footnote]
  /// The bytes of the text that were parsed.
  package let range: Range<Int>
  /// What was found on the one walk over the tree.
  private let parts: DocumentParts
  /// The rules below the headings of tables that are too wide, which stand as text.
  package let wideTables: [Range<Int>]

  package init(
    blocks: [Block], footnotes: [Footnote] = [], range: Range<Int>, wideTables: [Range<Int>] = []
  ) {
    self.blocks = blocks
    self.footnotes = footnotes
    self.range = range
    self.wideTables = wideTables
    var parts = DocumentParts()
    for node in Self.children(blocks, footnotes) { node.walk { parts.add($0) } }
    self.parts = parts
  }
}

extension Document {
  /// The headings wherever they stand, in the order of the text.
  package var headings: [Block.Heading] { parts.headings }

  /// The code blocks wherever they stand, in the order of the text.
  package var codeBlocks: [Block.CodeBlock] { parts.codeBlocks }

  /// The links wherever they stand, in the order of the text.
  package var links: [Inline.Link] { parts.links }

  /// The images wherever they stand, in the order of the text.
  package var images: [Inline.Image] { parts.images }

  /// The citations wherever they stand, in the order of the text.
  package var citations: [Inline.Citation] { parts.citations }

  /// The displayed formulas with names, wherever they stand, in the order of the text.
  package var namedFormulas: [Block.MathBlock] { parts.namedFormulas }

  /// The comments within lines and on lines of their own, in the order of the text.
  package var comments: [Comment] { parts.comments }

  /// The blocks of running text: paragraphs, headings and cells of tables.
  package var proseRanges: [Range<Int>] { parts.proseRanges }

  /// The `$$` that begin a paragraph and that nothing closes, which a list's or a quote's mark on a
  /// line of the formula is often the cause of.
  package var unclosedFormulas: [Range<Int>] { parts.unclosedFormulas }

  /// The code between backticks, wherever it stands, in the order of the text.
  package var codeSpans: [Range<Int>] { parts.codeSpans }

  /// The formulas, displayed or not, in the order of the text.
  package var formulas: [Range<Int>] { parts.formulas }

  /// The tables wherever they stand, in the order of the text.
  package var tables: [Block.Table] { parts.tables }

  /// The lines of raw HTML, comments among them, in the order of the text.
  package var htmlBlocks: [Block.HTMLBlock] { parts.htmlBlocks }

  /// The tags within lines, in the order of the text.
  package var tags: [Inline.HTML] { parts.tags }

  /// The pieces of text with asterisks that emphasize nothing, in the order of the text.
  package var asterisks: [Range<Int>] { parts.asterisks }

  /// The marks that lead to footnotes, in the order of the text.
  package var footnoteReferences: [Inline.FootnoteReference] { parts.footnoteReferences }
}
