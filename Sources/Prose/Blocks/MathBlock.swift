extension Block {
  /// A displayed formula: `$$…$$` alone in a paragraph, or a fence named `math`.
  package struct MathBlock: Sendable, Equatable {
    package let tex: String
    package let range: Range<Int>

    package init(tex: String, range: Range<Int>) {
      self.tex = tex
      self.range = range
    }
  }
}
