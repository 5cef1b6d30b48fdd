extension Block {
  /// Lines of raw HTML; a comment that begins a line is one too.
  package struct HTMLBlock: Sendable, Equatable {
    package let literal: String
    package let range: Range<Int>

    package init(literal: String, range: Range<Int>) {
      self.literal = literal
      self.range = range
    }
  }
}
