/// A ring that stands out on every color, around one place of a heat map.
///
/// What it marks is said above the frame: words beside it would cover cells.
package struct Spot: Mark {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  package func elements(in frame: Frame) -> [Element] {
    guard let point = frame.pointInside(x, y) else { return [] }
    return [
      .circle(
        point, radius: 6.2, Style(stroke: Stroke(Paint(.background, alpha: 0.8), width: 1.4))),
      .circle(point, radius: 4.5, Style(stroke: Stroke(Paint(.ink), width: 1.75))),
    ]
  }
}
