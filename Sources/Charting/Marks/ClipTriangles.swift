/// Small triangles at the edge of the frame for points that lie beyond it.
package struct ClipTriangles: Mark {
  package var x: [Double]
  package var y: [Double]
  package var series: Int

  package init(x: [Double], y: [Double], series: Int) {
    self.x = x
    self.y = y
    self.series = series
  }

  package func elements(in frame: Frame) -> [Element] {
    let above = places(in: frame) { $0 > frame.y.upper }
    let below = places(in: frame) { $0 < frame.y.lower }
    let lines =
      above.map { Self.triangle($0, frame.box.top, 3.5) }
      + below.map { Self.triangle($0, frame.box.bottom, -3.5) }
    guard !lines.isEmpty else { return [] }
    return [.group(Group(series: series, [.path(Path(lines), .filled(.series(series)))]))]
  }

  /// The places of the points that lie beyond, at most one in four pixels.
  private func places(in frame: Frame, where isBeyond: (Double) -> Bool) -> [Double] {
    var places: [Double] = []
    for (x, y) in zip(x, y) where isBeyond(y) {
      let place = frame.x.position(of: x)
      guard place >= frame.box.left, place <= frame.box.right else { continue }
      if let last = places.last, (place - last).magnitude < 4 { continue }
      places.append(place)
    }
    return places
  }

  /// A triangle whose tip touches the edge.
  static func triangle(_ x: Double, _ edge: Double, _ height: Double) -> Path.Line {
    let base = edge + 1.6 * height
    return Path.Line(
      [Point(x, edge), Point(x + 3.5, base), Point(x - 3.5, base)], closed: true)
  }
}
