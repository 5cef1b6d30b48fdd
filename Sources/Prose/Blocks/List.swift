extension Block {
  /// A list of items, with bullets or numbers.
  package struct List: Sendable, Equatable {
    /// The number of the first item, nil for bullets.
    package let start: Int?
    /// Whether no blank line parts the items, so that their paragraphs are shown without space.
    package let isTight: Bool
    package let items: [Item]
    package let range: Range<Int>

    package init(start: Int?, isTight: Bool, items: [Item], range: Range<Int>) {
      self.start = start
      self.isTight = isTight
      self.items = items
      self.range = range
    }
  }
}

extension Block.List {
  /// One entry of a list.
  package struct Item: Sendable, Equatable {
    /// Whether the task is done, nil for an item that is no task.
    package let isDone: Bool?
    package let blocks: [Block]
    package let range: Range<Int>

    package init(isDone: Bool? = nil, blocks: [Block], range: Range<Int>) {
      self.isDone = isDone
      self.blocks = blocks
      self.range = range
    }
  }
}
