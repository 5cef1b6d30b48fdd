/// Upright strokes from one value to another, such as one part of a stack at each place.
package struct Sticks: Mark {
  /// The share of the distance between two places that a stroke fills.
  private static let share = 0.7
  private static let widest = 12.0
  /// More strokes flicker: they become one area with steps.
  private static let most = 24

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
    if x.count > Self.most {
      let area = area(in: frame)
      return area.isEmpty
        ? []
        : [
          .group(Group(series: series, [.path(Path(area), .filled(.series(series), alpha: 0.9))]))
        ]
    }
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

  /// The outlines of neighboring strokes as wide as their distance.
  private func area(in frame: Frame) -> [Path.Line] {
    let count = min(x.count, bases.count, tops.count)
    let places = x.prefix(count).map { frame.x.position(of: $0) }
    var runs: [(top: [Point], base: [Point])] = [([], [])]
    for index in 0..<count {
      guard let base = frame.pointInside(x[index], bases[index]),
        let top = frame.pointInside(x[index], tops[index]), base.y - top.y > 0.05
      else {
        runs.append(([], []))
        continue
      }
      let before = index > 0 ? (places[index] - places[index - 1]) / 2 : nil
      let after = index + 1 < count ? (places[index + 1] - places[index]) / 2 : nil
      let left = max(places[index] - (before ?? after ?? 0), frame.box.left)
      let right = min(places[index] + (after ?? before ?? 0), frame.box.right)
      runs[runs.count - 1].top += [Point(left, top.y), Point(right, top.y)]
      runs[runs.count - 1].base += [Point(left, base.y), Point(right, base.y)]
    }
    return runs.filter { !$0.top.isEmpty }.map {
      Path.Line($0.top + $0.base.reversed(), closed: true)
    }
  }

  private func width(in frame: Frame) -> Double {
    let places = x.map { frame.x.position(of: $0) }.filter(\.isFinite)
    let least = zip(places, places.dropFirst()).map { ($1 - $0).magnitude }.min() ?? Self.widest
    return min(max(least * Self.share, 0.5), Self.widest)
  }
}
