/// A method's line with its name, ended where it reaches rounding or diverges.
package struct Curve: Mark {
  /// Why a curve ends where it does.
  package enum Ending: Hashable, Sendable {
    /// There are no more values.
    case last
    /// From here on the difference to the optimum is rounding alone.
    case rounding
    /// The next value is no number or beyond the ceiling.
    case diverged
  }

  package let name: String
  package let series: Int
  /// The points up to the end.
  package let x: [Double]
  package let y: [Double]
  package let ending: Ending
  /// Where the curve ended early: the x of its first value beyond.
  package let endedAt: Double?
  /// The second line of the label; the last value or the reason for the end by default.
  package var value: String?
  /// The point that the label stands at, where an event on the way says more than the end.
  package var labelled: Int?
  /// Whether a ring marks where rounding begins: not where rings mean something else.
  package var ringsEnd = true

  /// A curve that ends at its first value that is at most `floor` or above `ceiling`.
  package init(
    _ name: String, x: [Double], y: [Double], series: Int, floor: Double? = nil,
    ceiling: Double? = nil, value: String? = nil
  ) {
    self.name = name
    self.series = series
    self.value = value
    let count = min(x.count, y.count)
    let end = y.prefix(count).firstIndex { value in
      !value.isFinite || value <= floor ?? -.infinity || value > ceiling ?? .infinity
    }
    guard let end else {
      (self.x, self.y) = (Array(x.prefix(count)), Array(y.prefix(count)))
      (ending, endedAt) = (.last, nil)
      return
    }
    let isRounding = floor.map { y[end] <= $0 } ?? false
    ending = isRounding ? .rounding : .diverged
    endedAt = x[end]
    // The line is drawn down to the floor itself, where its ring stands.
    self.x = Array(x[..<end]) + (isRounding ? [x[end]] : [])
    self.y = Array(y[..<end]) + (isRounding ? [floor ?? y[end]] : [])
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    guard ending == .diverged else { return Extent(x: self.x, y: self.y) }
    // On a linear axis the way up would squeeze all others: it is cut above the start.
    let top = y.kind == .linear ? 1.25 * (self.y.first ?? 0) : .infinity
    return Extent(x: self.x + [endedAt ?? .nan], y: self.y.filter { $0 <= top })
  }

  package func elements(in frame: Frame) -> [Element] {
    var line = Line(x: x, y: y, series: series, marksClipped: ending != .diverged)
    line.dots = .joined(x.count)
    var elements = line.elements(in: frame)
    switch ending {
    case .last: break
    case .rounding:
      guard ringsEnd, let x = x.last, let y = y.last else { break }
      elements += Ring(x: x, y: y, series: series).elements(in: frame)
    case .diverged:
      guard let end = crossing(in: frame) else { break }
      let cross = DivergenceMarker.cross(at: end, .series(series))
      elements.append(.group(Group(series: series, wayOut(in: frame, to: end) + [cross])))
    }
    return elements
  }

  /// Whether the last value before the end lies above the frame.
  private func isBeyond(_ frame: Frame) -> Bool {
    y.last.map { $0 > frame.y.upper } ?? false
  }

  /// Of a line that leaves the frame long before it diverges: a triangle, and dots to the cross.
  private func wayOut(in frame: Frame, to cross: Point) -> [Element] {
    guard isBeyond(frame), let exit = lastVisible(in: frame), cross.x - exit.x > 8 else {
      return []
    }
    let triangle = ClipTriangles.triangle(exit.x, frame.box.top, 3.5)
    return [
      .path(Path([triangle]), .filled(.series(series))),
      .path(
        .segment(Point(exit.x + 5, cross.y), Point(cross.x - 5, cross.y)),
        .line(.series(series), dashes: [1.2, 2.6])),
    ]
  }

  /// Where the cross of a diverged run stands: at its line's end, or above where it diverged.
  private func crossing(in frame: Frame) -> Point? {
    guard isBeyond(frame), let endedAt else { return lastVisible(in: frame) }
    return frame.pointInside(endedAt, .infinity)?.moved(0, 1)
  }

  /// Where the drawn line ends: at its last point, or where it leaves the frame for good.
  private func lastVisible(in frame: Frame) -> Point? {
    let points = zip(x, y).map { frame.point($0, $1) }.filter { $0.x.isFinite && $0.y.isFinite }
    let last = Clipping.clipped(points, to: frame.box).last?.last
    return last ?? endedAt.flatMap { frame.pointInside($0, .infinity) }
  }

  package func labels(in frame: Frame) -> [EndLabel] {
    let value = self.value ?? reason(frame.words) ?? y.last.map(NumberText.value)
    let end =
      ending == .diverged
      ? crossing(in: frame) : x.last.flatMap { frame.pointInside($0, y.last ?? .nan) }
    guard let end else { return [] }
    var label = EndLabel(name, value: value, series: series, at: end)
    if let labelled, x.indices.contains(labelled),
      let event = frame.pointInside(x[labelled], y[labelled])
    {
      label.point = event
      label.otherPoint = end
      label.isInside = true
    }
    return [label]
  }

  private func reason(_ words: Words) -> String? {
    guard let endedAt else { return nil }
    let template = ending == .rounding ? words.atRounding : words.divergedAt
    return Words.fill(template, NumberText.place(endedAt))
  }
}
