/// A few signs along a line, to tell it from others without color.
package struct Symbols: Mark {
  /// How many signs stand on a line.
  private static let count = 5

  package var x: [Double]
  package var y: [Double]
  package var series: Int

  package init(x: [Double], y: [Double], series: Int) {
    self.x = x
    self.y = y
    self.series = series
  }

  package func elements(in frame: Frame) -> [Element] {
    let points = zip(x, y).map { frame.point($0, $1) }.filter(frame.box.contains)
    guard points.count > 1 else { return [] }
    let signs = (0..<Self.count).map { index -> Element in
      // Each series starts a little later, so that signs of near lines don't meet.
      let share = (Double(index) + 0.3 + 0.11 * Double(series % 6)) / Double(Self.count)
      return sign(at: points[min(Int(share * Double(points.count)), points.count - 1)])
    }
    return [.group(Group(series: series, signs))]
  }

  /// One of six signs; when the colors repeat, the signs are shifted by one.
  private func sign(at point: Point) -> Element {
    let role = Role.series(series)
    let r = 3.5
    switch (series + series / 6) % 6 {
    case 0: return .circle(point, radius: r, .filled(role))
    case 1: return .path(polygon(point, [(-r, -r), (r, -r), (r, r), (-r, r)]), .filled(role))
    case 2: return .path(polygon(point, [(0, -r - 1), (r + 0.5, r), (-r - 0.5, r)]), .filled(role))
    case 3:
      let d = r + 1
      return .path(polygon(point, [(0, -d), (d, 0), (0, d), (-d, 0)]), .filled(role))
    case 4:
      let arms = [
        Path.Line([point.moved(-r, 0), point.moved(r, 0)]),
        Path.Line([point.moved(0, -r), point.moved(0, r)]),
      ]
      return .path(Path(arms), .line(role, width: 3))
    default: return DivergenceMarker.cross(at: point, role)
    }
  }

  private func polygon(_ center: Point, _ corners: [(Double, Double)]) -> Path {
    .polygon(corners.map { center.moved($0.0, $0.1) })
  }
}
