/// A note that stands at the end of the page.
package struct Footnote: Sendable, Equatable {
  package let label: String
  /// 1 for the note that is referred to first.
  package let number: Int
  package let blocks: [Block]
  package let range: Range<Int>

  package init(label: String, number: Int, blocks: [Block], range: Range<Int>) {
    self.label = label
    self.number = number
    self.blocks = blocks
    self.range = range
  }
}
