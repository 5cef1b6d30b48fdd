/// A strip above the data with a cross for each run that diverged.
package struct DivergenceStrip: Mark {
  /// One run that diverged.
  package struct Entry: Hashable, Sendable {
    package var x: Double
    package var series: Int
    /// Where the run's line ends, joined to its cross by a pale line: dots are limits.
    package var lastY: Double?

    package init(x: Double, series: Int, lastY: Double? = nil) {
      self.x = x
      self.series = series
      self.lastY = lastY
    }
  }

  /// The value where the strip begins, at least the largest one drawn.
  package var ceiling: Double
  package var entries: [Entry]
  /// The strip's name; the word for diverged by default.
  package var label: String?

  package init(above ceiling: Double, entries: [Entry], label: String? = nil) {
    self.ceiling = ceiling
    self.entries = entries
    self.label = label
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    var extent = Extent(x: entries.map(\.x), y: [ceiling])
    extent.ceiling = ceiling
    return extent
  }

  package func elements(in frame: Frame) -> [Element] {
    let bottom = frame.y.position(of: ceiling)
    guard bottom > frame.box.top + 4, bottom <= frame.box.bottom else { return [] }
    let strip = Box(
      left: frame.box.left, top: frame.box.top, right: frame.box.right, bottom: bottom)
    let middle = strip.center.y
    var elements: [Element] = [
      .box(strip, radius: 0, .filled(.axis, alpha: 0.16)),
      .text(Text(label ?? frame.words.diverged, at: Point(strip.left + 7, middle + 4.4))),
    ]
    for entry in entries {
      let x = frame.x.position(of: entry.x)
      guard x >= strip.left, x <= strip.right else { continue }
      var parts = [DivergenceMarker.cross(at: Point(x, middle), .series(entry.series))]
      if let lastY = entry.lastY, let last = frame.pointInside(entry.x, lastY),
        last.y > bottom
      {
        parts.append(
          .path(
            .segment(Point(x, bottom + 2), last),
            .line(.series(entry.series), alpha: 0.45)))
      }
      elements.append(.group(Group(series: entry.series, parts)))
    }
    return elements
  }
}
