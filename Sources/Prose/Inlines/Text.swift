extension Inline {
  /// Words, with escapes and character references resolved.
  package struct Text: Sendable, Equatable {
    package let literal: String
    package let range: Range<Int>

    package init(literal: String, range: Range<Int>) {
      self.literal = literal
      self.range = range
    }
  }
}
