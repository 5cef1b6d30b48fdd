/// A cross where a run left all bounds.
package struct DivergenceMarker: Mark {
  package var x: Double
  /// The last value before, or anything above the axis for a cross at its top.
  package var y: Double
  package var series: Int

  package init(x: Double, y: Double, series: Int) {
    self.x = x
    self.y = y
    self.series = series
  }

  package func extent(x: Axis, y: Axis) -> Extent { Extent(x: [self.x], y: []) }

  package func elements(in frame: Frame) -> [Element] {
    guard let point = frame.pointInside(x, y) else { return [] }
    let center = Point(point.x, max(point.y, frame.box.top + 1))
    return [.group(Group(series: series, [Self.cross(at: center, .series(series))]))]
  }

  /// Two strokes that cross at the point.
  static func cross(at point: Point, _ role: Role) -> Element {
    let reach = 3.5
    return .path(
      Path([
        Path.Line([point.moved(-reach, -reach), point.moved(reach, reach)]),
        Path.Line([point.moved(-reach, reach), point.moved(reach, -reach)]),
      ]), .line(role, width: 2, cap: .round))
  }
}
