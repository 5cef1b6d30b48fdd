extension Inline {
  /// Raw HTML within a line: a tag or a comment.
  package struct HTML: Sendable, Equatable {
    package let literal: String
    package let range: Range<Int>

    package init(literal: String, range: Range<Int>) {
      self.literal = literal
      self.range = range
    }
  }
}
