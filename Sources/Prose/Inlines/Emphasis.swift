extension Inline {
  /// Words that are emphasized, strong or struck through.
  package struct Emphasis: Sendable, Equatable {
    package let style: Style
    package let inlines: [Inline]
    package let range: Range<Int>

    package init(style: Style, inlines: [Inline], range: Range<Int>) {
      self.style = style
      self.inlines = inlines
      self.range = range
    }
  }
}

extension Inline.Emphasis {
  /// How words stand out.
  package enum Style: String, Sendable {
    case emphasis, strong, strikethrough
  }
}
