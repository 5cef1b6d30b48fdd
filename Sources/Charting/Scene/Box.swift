/// An upright rectangle in CSS pixels.
package struct Box: Hashable, Sendable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The box without extent at a point.
  package init(around point: Point) {
    self.init(left: point.x, top: point.y, right: point.x, bottom: point.y)
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }
  package var center: Point { Point((left + right) / 2, (top + bottom) / 2) }

  /// Whether the point lies inside or on the edge.
  package func contains(_ point: Point) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }

  /// Whether the two boxes share more than an edge.
  package func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// The box with every edge moved inwards, or outwards where `distance` is negative.
  package func inset(by distance: Double) -> Box {
    Box(
      left: left + distance, top: top + distance, right: right - distance,
      bottom: bottom - distance)
  }

  /// The smallest box that holds both.
  package func union(_ other: Box) -> Box {
    Box(
      left: Swift.min(left, other.left), top: Swift.min(top, other.top),
      right: Swift.max(right, other.right), bottom: Swift.max(bottom, other.bottom))
  }
}
