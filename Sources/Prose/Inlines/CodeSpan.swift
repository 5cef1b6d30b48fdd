extension Inline {
  /// Source text within a line, between backticks.
  package struct CodeSpan: Sendable, Equatable {
    package let literal: String
    package let range: Range<Int>

    package init(literal: String, range: Range<Int>) {
      self.literal = literal
      self.range = range
    }
  }
}
