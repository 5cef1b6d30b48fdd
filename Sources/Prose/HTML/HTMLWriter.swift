/// Writes documents as HTML; what the text did not mean as markup is escaped.
///
/// Each closure may be replaced: the report's writer puts figures in the place of directives,
/// typeset formulas in the place of TeX, and badges in the place of checked numbers.
package struct HTMLWriter: Sendable {
  /// The HTML of a formula; the TeX itself if nothing else is set.
  package var math: @Sendable (_ tex: String, _ isDisplay: Bool) -> String = { tex, isDisplay in
    "<code class=\"\(isDisplay ? "math display" : "math")\">\(escape(tex))</code>"
  }
  /// The HTML within a code block, nil to show the literal as it is.
  package var code: @Sendable (_ literal: String, _ language: String) -> String? = { _, _ in nil }
  /// The HTML in the place of a block, nil to write it as usual.
  package var block: @Sendable (Block) -> String? = { _ in nil }
  /// What a block is written as between an opening and a closing, nil to write it as usual.
  package var frame: @Sendable (Block) -> Frame? = { _ in nil }
  /// The HTML in the place of an inline, nil to write it as usual.
  package var inline: @Sendable (Inline) -> String? = { _ in nil }
  /// The address to write in the place of a link's or an image's.
  package var address: @Sendable (String) -> String = { $0 }
  /// The id on the page of a heading with this identifier.
  package var anchor: @Sendable (String) -> String = { $0 }
  /// The words that the writer adds.
  package var words = Words()
  /// The number that stands before a heading, nil for none.
  package var number: @Sendable (Block.Heading) -> String? = { _ in nil }
  /// Whether footnotes of one paragraph stand where they are referred to, for a margin.
  package var placesNotes = false
  /// How many levels lower a heading is written than it stands in the text.
  package var headingShift = 0
  /// Whether raw HTML is markup and not text.
  package var allowsHTML = false

  package init() {}

  /// The HTML of the blocks and, behind them, of the footnotes.
  package func html(_ document: Document) -> String {
    var page = HTMLPage(writer: self)
    if placesNotes { page.place(document.footnotes) }
    page.write(document.blocks)
    page.write(document.footnotes)
    return page.text
  }

  /// The HTML of inlines that stand somewhere by themselves, such as a caption.
  package func html(_ inlines: [Inline]) -> String {
    var page = HTMLPage(writer: self)
    page.write(inlines)
    return page.text
  }
}

extension HTMLWriter {
  /// Blocks with the markup around them.
  package struct Frame: Sendable {
    package var opening: String
    package var blocks: [Block]
    package var closing: String

    package init(opening: String, blocks: [Block], closing: String) {
      self.opening = opening
      self.blocks = blocks
      self.closing = closing
    }
  }
}

extension HTMLWriter {
  /// The words that a writer adds, in the language of the page.
  package struct Words: Sendable, Equatable {
    package var footnotes = "Footnotes"
    package var footnote = "Footnote"
    package var backToText = "Back to the text"
    package var section = "Link to this section"
    package var table = "Table"
    package var code = "Code"
    package var formula = "Formula"
    package var done = "Done"
    package var open = "To do"
    /// Between a name and what it has, and between the parts of a list.
    package var colon = ": "
    package var comma = ", "

    package init() {}
  }
}
