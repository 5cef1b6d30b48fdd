/// One line of text, anchored at a point on its baseline.
package struct Text: Hashable, Sendable {
  /// Which end of the line stays at the point, whatever the font.
  package enum Anchor: String, Hashable, Sendable {
    case start
    case middle
    case end
  }

  /// The two weights that charts use.
  package enum Weight: Int, Hashable, Sendable {
    case regular = 400
    case semibold = 600
  }

  package var runs: [TextRun]
  package var position: Point
  package var anchor: Anchor
  package var size: Double
  package var weight: Weight
  package var paint: Paint

  package init(
    _ string: String, at position: Point, anchor: Anchor = .start, size: Double = 12,
    weight: Weight = .regular, _ role: Role = .muted
  ) {
    self.runs = TextRun.runs(of: string)
    self.position = position
    self.anchor = anchor
    self.size = size
    self.weight = weight
    self.paint = Paint(role)
  }

  /// The advance width after the built-in table, with some room to spare.
  package var width: Double { TextMetrics.width(of: runs, size: size, weight: weight) }

  /// The box from cap height to descender that the text needs.
  package var box: Box {
    let shift: Double =
      switch anchor {
      case .start: 0
      case .middle: width / 2
      case .end: width
      }
    let left = position.x - shift
    return Box(
      left: left, top: position.y - size * 0.76, right: left + width,
      bottom: position.y + size * 0.24)
  }
}
