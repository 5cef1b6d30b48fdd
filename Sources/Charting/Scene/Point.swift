/// A place in CSS pixels, x to the right and y downwards.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The point moved by `dx` and `dy`.
  package func moved(_ dx: Double, _ dy: Double) -> Point { Point(x + dx, y + dy) }
}
