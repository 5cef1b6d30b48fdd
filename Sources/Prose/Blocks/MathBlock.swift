extension Block {
  /// A displayed formula: `$$…$$` alone in a paragraph, or a fence named `math`.
  package struct MathBlock: Sendable, Equatable {
    package let tex: String
    /// The name that links lead to, which `{#name}` behind the formula gives.
    package let id: String?
    package let range: Range<Int>

    package init(tex: String, id: String? = nil, range: Range<Int>) {
      self.tex = tex
      self.id = id
      self.range = range
    }
  }
}
