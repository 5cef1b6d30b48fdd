/// One part of a stack: an area with a step at each place, named inside where there is room.
package struct Layer: Mark {
  /// Pale enough for words in it, strong enough beside its neighbors; in both themes.
  static let alpha = 0.45
  /// The room beside words inside, and that above and below them.
  private static let padding = (beside: 5.0, around: 7.0)
  /// Thinner than this there is nothing that an edge could bound.
  private static let thinnest = 0.5

  package var x: [Double]
  package var bases: [Double]
  package var tops: [Double]
  package var series: Int
  package var name: String?
  /// What it is, such as its eigenvalue: below its name.
  package var fact: String?
  /// How much of the stack it is at the last place.
  package var value: String?
  /// What stands between fact and value.
  package var colon: String

  package init(
    x: [Double], bases: [Double], tops: [Double], series: Int, name: String? = nil,
    fact: String? = nil, value: String? = nil, colon: String = ": "
  ) {
    self.x = x
    self.bases = bases
    self.tops = tops
    self.series = series
    self.name = name
    self.fact = fact
    self.value = value
    self.colon = colon
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    var extent = Extent(x: self.x, y: tops)
    for base in bases { extent.y.include(base) }
    return extent
  }

  package func elements(in frame: Frame) -> [Element] {
    let runs = runs(in: frame)
    guard !runs.isEmpty else { return [] }
    let areas = runs.map { run in
      Path.Line(run.flatMap(\.upper) + run.reversed().flatMap(\.lower), closed: true)
    }
    let edges = runs.flatMap { run in
      run.split { $0.height < Self.thinnest }.map { edge(of: $0, in: frame) }
    }
    var parts: [Element] = [.path(Path(areas), .filled(.series(series), alpha: Self.alpha))]
    if !edges.isEmpty { parts.append(.path(Path(edges), .line(.series(series)))) }
    if !frame.isNarrow, let words = inside(runs, in: frame) { parts += words }
    return [.group(Group(series: series, parts))]
  }

  package func labels(in frame: Frame) -> [EndLabel] {
    guard let name, let x = x.last, let base = bases.last, let top = tops.last,
      let low = frame.pointInside(x, base), let high = frame.pointInside(x, top),
      frame.isNarrow || inside(runs(in: frame), in: frame) == nil
    else { return [] }
    let middle = Point(frame.box.right, (low.y + high.y) / 2)
    return [EndLabel(name, value: whole, series: series, at: middle)]
  }

  /// What it is and how much: `λ 0.0398: 79 %`.
  private var whole: String? {
    let parts = [fact, value].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: colon)
  }
}

/// The steps of a layer in pixels, and the words in them.
extension Layer {
  /// The layer at one place.
  private struct Step {
    var left: Double
    var right: Double
    var top: Double
    var base: Double

    var height: Double { base - top }
    var upper: [Point] { [Point(left, top), Point(right, top)] }
    var lower: [Point] { [Point(right, base), Point(left, base)] }
  }

  /// Neighboring steps, each as wide as their distance, without the places where it is nothing.
  private func runs(in frame: Frame) -> [[Step]] {
    let count = min(x.count, bases.count, tops.count)
    let places = x.prefix(count).map { frame.x.position(of: $0) }
    var runs: [[Step]] = [[]]
    for index in 0..<count {
      guard let base = frame.pointInside(x[index], bases[index]),
        let top = frame.pointInside(x[index], tops[index]), base.y - top.y > 0.05
      else {
        runs.append([])
        continue
      }
      let before = index > 0 ? (places[index] - places[index - 1]) / 2 : nil
      let after = index + 1 < count ? (places[index + 1] - places[index]) / 2 : nil
      let half = after ?? before ?? frame.box.width
      runs[runs.count - 1].append(
        Step(
          left: max(places[index] - (before ?? half), frame.box.left),
          right: min(places[index] + half, frame.box.right), top: top.y, base: base.y))
    }
    return runs.filter { !$0.isEmpty }
  }

  /// The upper side of some steps, and their outer sides unless these are the frame's.
  private func edge(of steps: ArraySlice<Step>, in frame: Frame) -> Path.Line {
    let first = steps.prefix(1).filter { $0.left > frame.box.left }.flatMap { $0.lower.suffix(1) }
    let last = steps.suffix(1).filter { $0.right < frame.box.right }.flatMap { $0.lower.prefix(1) }
    return Path.Line(first + steps.flatMap(\.upper) + last)
  }

  /// The name and what is below it, where the layer has most room; nil where it has too little.
  ///
  /// How much there is at last is said in the second half alone.
  private func inside(_ runs: [[Step]], in frame: Frame) -> [Element]? {
    guard let name else { return nil }
    let late = runs.map { run in run.filter { $0.left >= frame.box.center.x } }
    for (runs, below) in [(late, whole), (runs, fact)] {
      let lines = Lines(name, below)
      if let room = Self.room(for: lines, in: runs) { return lines.elements(around: room.center) }
    }
    return nil
  }

  /// The tallest room for some lines, the last one of equals.
  private static func room(for lines: Lines, in runs: [[Step]]) -> Box? {
    let (width, height) = (
      lines.width + 2 * padding.beside, lines.height + 2 * padding.around
    )
    var best: Box?
    for run in runs {
      for first in run.indices {
        let wide = run[first...].firstIndex { $0.right - run[first].left >= width }
        guard let wide, let top = run[first...wide].map(\.top).max(),
          let base = run[first...wide].map(\.base).min(), base - top >= height
        else { continue }
        // More than twice the room looks no better: then a place further on does.
        let enough = min(base - top, 2 * height)
        guard best.map({ enough >= min($0.height, 2 * height) }) ?? true else { continue }
        best = Box(left: run[first].left, top: top, right: run[wide].right, bottom: base)
      }
    }
    return best
  }

  /// A name with what may stand below it.
  private struct Lines {
    let name: String
    let below: String?

    init(_ name: String, _ below: String?) {
      self.name = name
      self.below = below
    }

    var width: Double {
      max(
        TextMetrics.width(of: name, size: 13, weight: .semibold),
        below.map { TextMetrics.width(of: $0, size: 12) } ?? 0)
    }

    var height: Double { below == nil ? 13 : 28 }

    func elements(around center: Point) -> [Element] {
      let baseline = below == nil ? center.y + 4.7 : center.y - 2.5
      let title = Text(
        name, at: Point(center.x, baseline), anchor: .middle, size: 13, weight: .semibold, .ink)
      let rest = below.map {
        Text($0, at: Point(center.x, center.y + 12.5), anchor: .middle, size: 12, .ink)
      }
      return ([title] + (rest.map { [$0] } ?? [])).map(Element.text)
    }
  }
}
