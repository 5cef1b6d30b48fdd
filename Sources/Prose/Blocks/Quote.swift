extension Block {
  /// Blocks behind `>`.
  package struct Quote: Sendable, Equatable {
    package let blocks: [Block]
    package let range: Range<Int>

    package init(blocks: [Block], range: Range<Int>) {
      self.blocks = blocks
      self.range = range
    }
  }
}
