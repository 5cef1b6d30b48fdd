/// A circle in CSS pixels.
package struct Circle: Hashable, Sendable {
  package var center: Point
  package var radius: Double

  package init(_ center: Point, radius: Double) {
    self.center = center
    self.radius = radius
  }
}
