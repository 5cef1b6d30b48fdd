extension Block {
  /// Source text, shown as it is.
  package struct CodeBlock: Sendable, Equatable {
    /// What follows the opening fence, such as `yaml {.run #compare}`.
    package let info: String
    /// The bytes of the info string, empty where there is none.
    package let infoRange: Range<Int>
    /// The lines inside, each ended by a newline, without the marks of quotes and lists around.
    package let literal: String
    /// Whether the block stands between fences and not behind four spaces.
    package let isFenced: Bool
    package let range: Range<Int>
    /// The bytes inside the fences.
    package let contentRange: Range<Int>
    /// Where each line of the literal begins in the text.
    package let lineStarts: [Int]

    package init(
      info: String, infoRange: Range<Int>, literal: String, isFenced: Bool, range: Range<Int>,
      contentRange: Range<Int>, lineStarts: [Int]
    ) {
      self.info = info
      self.infoRange = infoRange
      self.literal = literal
      self.isFenced = isFenced
      self.range = range
      self.contentRange = contentRange
      self.lineStarts = lineStarts
    }

    /// The first word of the info string, such as `yaml`.
    package var language: String {
      String(info.prefix { !$0.isWhitespace && $0 != "{" })
    }

    /// Where the byte `offset` of the literal stands in the text.
    package func sourceOffset(ofLiteral offset: Int) -> Int {
      var line = 0
      var lineStart = 0
      for (index, byte) in literal.utf8.enumerated().prefix(max(0, offset))
      where byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      guard line < lineStarts.count else { return contentRange.upperBound }
      return min(lineStarts[line] + max(0, offset) - lineStart, contentRange.upperBound)
    }
  }
}
