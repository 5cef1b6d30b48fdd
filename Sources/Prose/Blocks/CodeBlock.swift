extension Block {
  /// Source text, shown as it is.
  package struct CodeBlock: Sendable, Equatable {
    /// What follows the opening fence, such as `yaml {.run #compare}`.
    package let info: String
    /// The bytes of the info string, empty where there is none.
    package let infoRange: Range<Int>
    /// Whether the block stands between fences and not behind four spaces.
    package let isFenced: Bool
    /// The lines inside.
    package let content: Verbatim
    package let range: Range<Int>

    package init(
      info: String, infoRange: Range<Int>, isFenced: Bool, content: Verbatim, range: Range<Int>
    ) {
      self.info = info
      self.infoRange = infoRange
      self.isFenced = isFenced
      self.content = content
      self.range = range
    }

    /// The lines inside, each ended by a newline.
    package var literal: String { content.text }

    /// The first word of the info string, such as `yaml`.
    package var language: String {
      String(info.prefix { !$0.isWhitespace && $0 != "{" })
    }
  }
}
