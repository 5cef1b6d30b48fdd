/// The area between two lines, such as the middle of many seeds.
package struct Band: Mark {
  package var x: [Double]
  package var lower: [Double]
  package var upper: [Double]
  package var series: Int

  package init(x: [Double], lower: [Double], upper: [Double], series: Int) {
    self.x = x
    self.lower = lower
    self.upper = upper
    self.series = series
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    var extent = Extent(x: self.x, y: lower)
    for value in upper { extent.y.include(value) }
    return extent
  }

  package func elements(in frame: Frame) -> [Element] {
    let polygons = runs(in: frame).map { run in
      let top = Thinning.thinned(run.map(\.upper))
      let bottom = Thinning.thinned(run.map(\.lower))
      return Path.Line(
        Clipping.polygon(top + bottom.reversed(), in: frame.box), closed: true)
    }.filter { $0.points.count > 2 }
    guard !polygons.isEmpty else { return [] }
    let fill = Element.path(Path(polygons), .filled(.series(series), alpha: 0.18))
    return [.group(Group(series: series, [fill]))]
  }

  private typealias Slice = (lower: Point, upper: Point)

  /// The stretches where both edges have a place, or can be cut at the foot of the frame.
  private func runs(in frame: Frame) -> [[Slice]] {
    var runs: [[Slice]] = [[]]
    for (x, (low, high)) in zip(x, zip(lower, upper)) {
      var bottom = frame.point(x, low)
      let top = frame.point(x, high)
      // A lower edge at or below zero has no logarithm: the band reaches the foot.
      if frame.y.kind == .logarithmic, low <= 0 { bottom.y = frame.box.bottom }
      if bottom.x.isFinite, bottom.y.isFinite, top.y.isFinite {
        runs[runs.count - 1].append((bottom, top))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { $0.count > 1 }
  }
}
