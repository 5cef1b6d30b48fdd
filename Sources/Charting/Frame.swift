/// Where the marks of one panel are drawn.
package struct Frame: Hashable, Sendable {
  package let box: Box
  package let x: Scale
  package let y: Scale
  package let words: Words
  /// Whether labels stand above it, where there is no room beside it.
  let isNarrow: Bool

  package init(box: Box, x: Scale, y: Scale, words: Words, isNarrow: Bool = false) {
    self.isNarrow = isNarrow
    self.box = box
    self.x = x
    self.y = y
    self.words = words
  }

  /// The place of a pair of values, which may lie outside of the box or be no number.
  package func point(_ x: Double, _ y: Double) -> Point {
    Point(Self.bounded(self.x.position(of: x)), Self.bounded(self.y.position(of: y)))
  }

  /// Places far outside stay far outside, but near enough that lines to them can be cut.
  private static func bounded(_ place: Double) -> Double {
    place.isFinite ? min(max(place, -1e6), 1e6) : place
  }

  /// The place of a pair of values moved to the nearest edge, nil where there is none.
  package func pointInside(_ x: Double, _ y: Double) -> Point? {
    let place = point(x, y)
    guard !place.x.isNaN, !place.y.isNaN else { return nil }
    return Point(
      min(max(place.x, box.left), box.right), min(max(place.y, box.top), box.bottom))
  }
}
