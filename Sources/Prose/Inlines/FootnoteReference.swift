extension Inline {
  /// The mark that leads to a footnote.
  package struct FootnoteReference: Sendable, Equatable {
    package let label: String
    package let number: Int
    package let range: Range<Int>

    package init(label: String, number: Int, range: Range<Int>) {
      self.label = label
      self.number = number
      self.range = range
    }
  }
}
