extension Block {
  /// Lines of prose.
  package struct Paragraph: Sendable, Equatable {
    package let inlines: [Inline]
    package let range: Range<Int>

    package init(inlines: [Inline], range: Range<Int>) {
      self.inlines = inlines
      self.range = range
    }
  }
}
