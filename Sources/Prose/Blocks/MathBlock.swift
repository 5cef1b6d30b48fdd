extension Block {
  /// A displayed formula: `$$…$$` alone in a paragraph, or a fence named `math`.
  package struct MathBlock: Sendable, Equatable {
    /// The TeX with its places in the text.
    package let content: Verbatim
    /// The name that links lead to, which `{#name}` behind the formula gives.
    package let id: String?
    package let range: Range<Int>

    package init(content: Verbatim, id: String? = nil, range: Range<Int>) {
      self.content = content
      self.id = id
      self.range = range
    }

    package var tex: String { content.text }
  }
}
