/// Upright strokes from one value to another, such as one part of a stack at each place.
package struct Sticks: Mark {
  /// The share of the distance between two places that a stroke fills.
  private static let share = 0.7
  private static let widest = 12.0

  package var x: [Double]
  package var bases: [Double]
  package var tops: [Double]
  package var series: Int
  /// What stands beside the last stroke.
  package var name: String?
  package var value: String?

  package init(
    x: [Double], bases: [Double], tops: [Double], series: Int, name: String? = nil,
    value: String? = nil
  ) {
    self.x = x
    self.bases = bases
    self.tops = tops
    self.series = series
    self.name = name
    self.value = value
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    var extent = Extent(x: self.x, y: tops)
    for base in bases { extent.y.include(base) }
    return extent
  }

  package func elements(in frame: Frame) -> [Element] {
    let strokes = zip(x, zip(bases, tops)).compactMap { x, ends -> Path.Line? in
      guard let base = frame.pointInside(x, ends.0), let top = frame.pointInside(x, ends.1),
        base.y - top.y > 0.05
      else { return nil }
      return Path.Line([base, top])
    }
    guard !strokes.isEmpty else { return [] }
    let style = Style.line(.series(series), width: width(in: frame))
    return [.group(Group(series: series, [.path(Path(strokes), style)]))]
  }

  package func labels(in frame: Frame) -> [EndLabel] {
    guard let name, let x = x.last, let base = bases.last, let top = tops.last,
      let low = frame.pointInside(x, base), let high = frame.pointInside(x, top)
    else { return [] }
    let middle = Point(frame.box.right, (low.y + high.y) / 2)
    return [EndLabel(name, value: value, series: series, at: middle)]
  }

  private func width(in frame: Frame) -> Double {
    let places = x.map { frame.x.position(of: $0) }.filter(\.isFinite)
    let least = zip(places, places.dropFirst()).map { ($1 - $0).magnitude }.min() ?? Self.widest
    return min(max(least * Self.share, 0.5), Self.widest)
  }
}
