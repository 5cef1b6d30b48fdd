/// A Markdown text as a tree whose nodes know which bytes of the text they are.
package struct Document: Sendable, Equatable {
  /// The blocks in the order of the text, without the footnotes.
  package var blocks: [Block]
  /// The footnotes that are referred to, in the order of their numbers.
  package var footnotes: [Footnote]
  /// The bytes of the text that were parsed.
  package let range: Range<Int>

  package init(blocks: [Block], footnotes: [Footnote] = [], range: Range<Int>) {
    self.blocks = blocks
    self.footnotes = footnotes
    self.range = range
  }
}
