/// The path of a run through the plane, with its steps and its start.
package struct Trajectory: Mark {
  /// Beyond this many steps the dots would hide the line.
  private static let mostDots = 150
  /// The ground that a path brings along, so that it stands out on every band.
  static let casingAlpha = 0.9
  private static let casing = 1.1

  package var x: [Double]
  package var y: [Double]
  package var series: Int
  package var startLabel: String?
  /// Whether it runs over colored bands, and so has a casing.
  package var isOnFill = false

  package init(x: [Double], y: [Double], series: Int, startLabel: String? = nil) {
    self.x = x
    self.y = y
    self.series = series
    self.startLabel = startLabel
  }

  package func extent(x: Axis, y: Axis) -> Extent { Extent(x: self.x, y: self.y) }

  package func elements(in frame: Frame) -> [Element] {
    let points = zip(x, y).map { frame.point($0, $1) }.prefix {
      $0.x.magnitude < 1e6 && $0.y.magnitude < 1e6
    }
    guard let start = points.first else { return [] }
    let isDotted = points.count <= Self.mostDots + 1
    let drawn = isDotted ? Array(points) : Simplification.simplified(Array(points), tolerance: 0.3)
    let lines = Clipping.clipped(drawn, to: frame.box).filter { $0.count > 1 }
    var elements: [Element] = []
    if !lines.isEmpty {
      let width = isDotted ? 1.75 : 1.1
      let path = Path(lines.map { Path.Line($0) })
      if isOnFill {
        let casing = Style.line(
          .background, width: width + 2 * Self.casing, alpha: Self.casingAlpha, cap: .round)
        elements.append(.path(path, casing))
      }
      elements.append(.path(path, .line(.series(series), width: width, cap: .round)))
    }
    if isDotted {
      let style = Style(
        fill: Paint(.series(series)), stroke: Stroke(Paint(.background), width: 0.6))
      let steps = points.dropFirst().filter(frame.box.contains)
      elements.append(.circles(steps, radius: 1.9, style))
    }
    guard frame.box.contains(start) else { return [.group(Group(series: series, elements))] }
    let ring = Style(
      fill: Paint(.background), stroke: Stroke(Paint(.series(series)), width: 2))
    elements.append(.circle(start, radius: 3.5, ring))
    return [.group(Group(series: series, elements))]
  }

  package func labels(in frame: Frame) -> [EndLabel] {
    guard let startLabel, let x = x.first, let y = y.first else { return [] }
    let point = frame.point(x, y)
    return frame.box.contains(point) ? [EndLabel(note: startLabel, at: point).inside] : []
  }
}
