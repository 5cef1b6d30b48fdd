extension Inline {
  /// A picture; its inlines are its alternative text.
  package struct Image: Sendable, Equatable {
    package let address: String
    package let title: String
    package let inlines: [Inline]
    package let range: Range<Int>

    package init(address: String, title: String, inlines: [Inline], range: Range<Int>) {
      self.address = address
      self.title = title
      self.inlines = inlines
      self.range = range
    }
  }
}
