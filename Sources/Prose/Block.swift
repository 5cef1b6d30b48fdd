/// A part of a document that stands on lines of its own.
package indirect enum Block: Sendable, Equatable {
  case heading(Heading)
  case paragraph(Paragraph)
  case code(CodeBlock)
  case math(MathBlock)
  case quote(Quote)
  case list(List)
  case table(Table)
  case html(HTMLBlock)
  case thematicBreak(Range<Int>)

  /// The bytes of the text that the block is.
  package var range: Range<Int> {
    switch self {
    case .heading(let heading): heading.range
    case .paragraph(let paragraph): paragraph.range
    case .code(let code): code.range
    case .math(let math): math.range
    case .quote(let quote): quote.range
    case .list(let list): list.range
    case .table(let table): table.range
    case .html(let html): html.range
    case .thematicBreak(let range): range
    }
  }

  /// The words of the block without markup, with what `words` gives for a citation, `formulas` for TeX
  /// and `links` for a link; lines within it are joined by spaces.
  package func plainText(
    citing words: (Inline.Citation) -> String, formulas: (String) -> String = { $0 },
    links: (Inline.Link) -> String? = { _ in nil }
  ) -> String {
    switch self {
    case .heading(let heading):
      heading.inlines.plainText(citing: words, formulas: formulas, links: links)
    case .paragraph(let paragraph):
      paragraph.inlines.plainText(citing: words, formulas: formulas, links: links)
    case .code(let code): code.literal
    case .math(let math): formulas(math.tex)
    case .quote(let quote): quote.blocks.plainText(citing: words, formulas: formulas, links: links)
    case .list(let list):
      list.items.map { $0.blocks.plainText(citing: words, formulas: formulas, links: links) }
        .joined(
          separator: "\n")
    case .table(let table): table.plainText(citing: words, formulas: formulas, links: links)
    case .html, .thematicBreak: ""
    }
  }
}

extension [Block] {
  /// The words of the blocks without markup, each block on its own lines.
  package func plainText(
    citing words: (Inline.Citation) -> String, formulas: (String) -> String = { $0 },
    links: (Inline.Link) -> String? = { _ in nil }
  ) -> String {
    map { $0.plainText(citing: words, formulas: formulas, links: links) }.filter { !$0.isEmpty }
      .joined(
        separator: "\n")
  }
}
