/// Level bars, or dots, one below the other, each with its name above and its value behind.
///
/// The y axis counts them from the top: 0 to their number, upside down, and is not drawn.
package struct NamedBars: Mark {
  /// The looks that a value can have.
  package enum Look: Hashable, Sendable {
    /// From zero, or from the edge of a logarithmic axis.
    case bar
    /// A dot, which needs no zero.
    case dot
  }

  /// One value with its name.
  package struct Entry: Hashable, Sendable {
    package var name: String
    package var value: Double
    /// How far the value is uncertain, both ways; nil where that is not known.
    package var error: Double?
    /// The value as text.
    package var text: String
    package var series: Int

    package init(name: String, value: Double, error: Double? = nil, text: String, series: Int) {
      self.name = name
      self.value = value
      self.error = error
      self.text = text
      self.series = series
    }
  }

  /// The height that an entry needs, in pixels.
  package static let height = 40.0

  package var entries: [Entry]
  package var look: Look

  package init(_ entries: [Entry], look: Look) {
    self.entries = entries
    self.look = look
  }

  package var coversFrame: Bool { true }
  package var narrowHeight: Double? { Self.height * Double(max(1, entries.count)) }

  package func extent(x: Axis, y: Axis) -> Extent {
    var extent = Extent(x: [], y: [0, Double(entries.count)])
    for entry in entries {
      let error = entry.error.map { $0.isFinite ? $0 : 0 } ?? 0
      for value in [entry.value, entry.value - error, entry.value + error]
      where x.kind == .linear || value > 0 {
        extent.x.include(value)
      }
    }
    if look == .bar, x.kind == .linear { extent.x.include(0) }
    return extent
  }

  package func elements(in frame: Frame) -> [Element] {
    let zero = frame.x.position(of: 0)
    let hasZero = frame.x.kind == .linear && zero >= frame.box.left - 0.5
    let start = hasZero ? min(zero, frame.box.right) : frame.box.left
    // A line leads from the edge to the dot; beyond it stands the value.
    let guides = entries.enumerated().compactMap { place, entry -> Element? in
      let end = min(frame.x.position(of: entry.value), frame.box.right)
      guard end.isFinite, end > frame.box.left else { return nil }
      let y = middle(place, frame).snapped
      return .path(.segment(Point(frame.box.left, y), Point(end, y)), .line(.grid))
    }
    let axis = Element.path(
      .segment(Point(start.snapped, frame.box.top), Point(start.snapped, frame.box.bottom)),
      .line(.axis))
    return (look == .dot ? guides : [])
      + entries.enumerated().flatMap { place, entry in
        elements(of: entry, at: middle(place, frame), from: start, in: frame)
      } + (hasZero ? [axis] : [])
  }

  /// Where the bar of an entry lies, below its name.
  private func middle(_ place: Int, _ frame: Frame) -> Double {
    let row = frame.box.height / Double(max(entries.count, 1))
    return frame.box.top + (Double(place) + 0.5) * row + min(row * 0.2, 8)
  }

  private func elements(
    of entry: Entry, at y: Double, from start: Double, in frame: Frame
  ) -> [Element] {
    let name = TextMetrics.fitting(entry.name, width: frame.box.width - 8, size: 12)
    let title = Element.text(
      Text(name, at: Point(left(of: name, besides: start, in: frame), y - 10), size: 12, .ink))
    let x = frame.x.position(of: entry.value)
    guard x.isFinite else {
      let text = Text(entry.text, at: Point(start + 6, y + 4), size: 12)
      return [title, .text(text)]
    }
    let place = min(max(x, frame.box.left), frame.box.right)
    var shapes: [Element] = []
    switch look {
    case .bar:
      shapes.append(
        .box(
          Box(left: min(start, place), top: y - 5, right: max(start, place), bottom: y + 5),
          radius: 0, .filled(.series(entry.series), alpha: 0.75)))
    case .dot: shapes.append(.circle(Point(place, y), radius: 4, .filled(.series(entry.series))))
    }
    let whisker = whisker(of: entry, at: y, in: frame)
    shapes += whisker.elements
    let end = max(whisker.end, max(place, start))
    let width = TextMetrics.width(of: entry.text, size: 12)
    let isInside = end + 8 + width > frame.box.right + rightMargin
    let text = Text(
      entry.text, at: Point(isInside ? min(whisker.start, place) - 8 : end + 8, y + 4),
      anchor: isInside ? .end : .start, size: 12, .ink)
    return [title, .group(Group(series: entry.series, shapes)), .text(text)]
  }

  /// Where a name begins: at the edge, or behind the line at zero that would cross it.
  private func left(of name: String, besides zero: Double, in frame: Frame) -> Double {
    let edge = frame.box.left + 4
    let width = TextMetrics.width(of: name, size: 12)
    guard zero > edge - 3, zero < edge + width + 3 else { return edge }
    return zero + 4 + width <= frame.box.right ? zero + 4 : edge
  }

  /// The line of the error with its ends.
  private func whisker(
    of entry: Entry, at y: Double, in frame: Frame
  ) -> (elements: [Element], start: Double, end: Double) {
    let x = frame.x.position(of: entry.value)
    guard let error = entry.error, error.isFinite, error > 0 else { return ([], x, x) }
    let low = frame.x.position(of: entry.value - error)
    let high = frame.x.position(of: entry.value + error)
    let left = low.isFinite ? max(low, frame.box.left) : frame.box.left
    let right = min(high, frame.box.right)
    var lines = [Path.Line([Point(left, y), Point(right, y)])]
    if low.isFinite, low >= frame.box.left { lines.append(end(left, y)) }
    if high <= frame.box.right { lines.append(end(right, y)) }
    return ([.path(Path(lines), .line(.ink, width: 1.25))], left, right)
  }

  private func end(_ x: Double, _ y: Double) -> Path.Line {
    Path.Line([Point(x, y - 3.5), Point(x, y + 3.5)])
  }

  package var rightMargin: Double {
    (entries.map { TextMetrics.width(of: $0.text, size: 12) }.max() ?? 0) + 14
  }
}
