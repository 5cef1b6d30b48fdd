/// Upright bars with a hairline of room between them.
package struct Bars: Mark {
  /// The x where each bar begins and ends.
  package var starts: [Double]
  package var ends: [Double]
  /// The y where each bar begins; zero by default.
  package var bases: [Double]
  package var tops: [Double]
  package var series: Int

  package init(
    starts: [Double], ends: [Double], bases: [Double]? = nil, tops: [Double], series: Int = 0
  ) {
    self.starts = starts
    self.ends = ends
    self.bases = bases ?? tops.map { _ in 0 }
    self.tops = tops
    self.series = series
  }

  /// The bars of a histogram.
  package init(_ histogram: Histogram, series: Int = 0) {
    self.init(
      starts: Array(histogram.edges.dropLast()), ends: Array(histogram.edges.dropFirst()),
      tops: histogram.counts.map(Double.init), series: series)
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    var extent = Extent(x: starts + ends, y: tops)
    for base in bases { extent.y.include(base) }
    return extent
  }

  package func elements(in frame: Frame) -> [Element] {
    let bars = zip(zip(starts, ends), zip(bases, tops)).compactMap { sides, heights -> Element? in
      let left = frame.x.position(of: sides.0)
      let right = frame.x.position(of: sides.1)
      let base = min(frame.y.position(of: heights.0), frame.box.bottom)
      let top = max(frame.y.position(of: heights.1), frame.box.top)
      guard left.isFinite, right.isFinite, top.isFinite, base - top > 0.05 else { return nil }
      let room = right - left > 4 ? 0.5 : 0
      return .box(
        Box(left: left + room, top: top, right: right - room, bottom: base.isNaN ? top : base),
        radius: 0, .filled(.series(series), alpha: 0.75))
    }
    return bars.isEmpty ? [] : [.group(Group(series: series, bars))]
  }
}
