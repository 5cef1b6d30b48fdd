extension Inline {
  /// A formula between dollar signs.
  package struct Math: Sendable, Equatable {
    /// The TeX with its places in the text.
    package let content: Verbatim
    /// Whether it stands between two dollar signs each, to be shown on a line of its own.
    package let isDisplay: Bool
    package let range: Range<Int>

    package init(content: Verbatim, isDisplay: Bool, range: Range<Int>) {
      self.content = content
      self.isDisplay = isDisplay
      self.range = range
    }

    package var tex: String { content.text }
  }
}
