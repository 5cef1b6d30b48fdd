extension Inline {
  /// A formula between dollar signs.
  package struct Math: Sendable, Equatable {
    package let tex: String
    /// Whether it stands between two dollar signs each, to be shown on a line of its own.
    package let isDisplay: Bool
    package let range: Range<Int>

    package init(tex: String, isDisplay: Bool, range: Range<Int>) {
      self.tex = tex
      self.isDisplay = isDisplay
      self.range = range
    }
  }
}
