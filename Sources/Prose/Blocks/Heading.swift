extension Block {
  /// A title of a section.
  package struct Heading: Sendable, Equatable {
    /// 1 for a title, 6 for the smallest one.
    package let level: Int
    /// The name that links within the page use, unique in its document.
    package let id: String
    package let inlines: [Inline]
    package let range: Range<Int>

    package init(level: Int, id: String, inlines: [Inline], range: Range<Int>) {
      self.level = level
      self.id = id
      self.inlines = inlines
      self.range = range
    }
  }
}
