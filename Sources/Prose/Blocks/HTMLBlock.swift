extension Block {
  /// Lines of raw HTML; a comment that begins a line is one too.
  package struct HTMLBlock: Sendable, Equatable {
    package let content: Verbatim
    package let range: Range<Int>

    package init(content: Verbatim, range: Range<Int>) {
      self.content = content
      self.range = range
    }

    package var literal: String { content.text }
  }
}
