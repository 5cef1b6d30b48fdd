/// A ring around a point where something happened.
package struct Ring: Mark {
  package var x: Double
  package var y: Double
  package var series: Int
  package var label: String?
  /// The second line of the label.
  package var value: String?
  /// Whether the label stands right of the frame, where it covers nothing.
  package var isLabelledOutside = false

  package init(
    x: Double, y: Double, series: Int, label: String? = nil, value: String? = nil
  ) {
    self.value = value
    self.x = x
    self.y = y
    self.series = series
    self.label = label
  }

  package func extent(x: Axis, y: Axis) -> Extent { Extent(x: [self.x], y: [self.y]) }

  package func elements(in frame: Frame) -> [Element] {
    guard let point = frame.pointInside(x, y) else { return [] }
    let style = Style(
      fill: Paint(.background), stroke: Stroke(Paint(.series(series)), width: 2))
    let circle = Element.circle(point, radius: 3.5, style)
    guard isLabelledOutside, !frame.isNarrow, label != nil, point.x + 6 < frame.box.right else {
      return [.group(Group(series: series, [circle]))]
    }
    let leader = Path.segment(
      Point(point.x + 5, point.y.snapped), Point(frame.box.right, point.y.snapped))
    return [.group(Group(series: series, [.path(leader, .line(.axis, width: 0.75)), circle]))]
  }

  package func labels(in frame: Frame) -> [EndLabel] {
    guard let label, let point = frame.pointInside(x, y) else { return [] }
    guard isLabelledOutside else {
      return [EndLabel(label, value: value, series: series, at: point).inside]
    }
    return [EndLabel(label, value: value, series: series, at: Point(frame.box.right, point.y))]
  }
}
