/// Draws grid, ticks, labels and titles around a frame.
struct AxisDrawing {
  /// The least room between two labels of the x axis.
  private static let labelGap = 10.0
  /// The room for the arrow behind a title.
  static let arrowWidth = 15.0
  /// The height of a line of a title.
  static let titleHeight = 16.0

  let frame: Frame
  let cell: Box

  /// Whether the labels of the x axis keep their distance, and none is cut off at the right.
  static func fits(_ ticks: Ticks, on scale: Scale, upTo right: Double) -> Bool {
    let spans = ticks.majors.map { tick in
      let center = scale.position(of: tick.value)
      let half = TextMetrics.width(of: tick.label, size: 12) / 2
      return (center - half, center + half)
    }
    return spans.allSatisfy { $0.1 <= right }
      && zip(spans, spans.dropFirst()).allSatisfy { $0.1 + labelGap <= $1.0 }
  }

  /// Hairlines at the labelled values of y.
  func grid(_ ticks: Ticks) -> [Element] {
    ticks.majors.map { tick in
      let y = frame.y.position(of: tick.value).snapped
      return .path(
        .segment(Point(frame.box.left, y), Point(frame.box.right, y)), .line(.grid))
    }
  }

  /// Ticks and labels left of the frame, the title above it.
  func yAxis(_ axis: Axis, _ ticks: Ticks, hasTitle: Bool = true) -> [Element] {
    let left = frame.box.left
    var elements: [Element] = ticks.minors.map { tickMark(y: $0, length: 3) }
    for tick in ticks.majors {
      let y = frame.y.position(of: tick.value)
      elements.append(tickMark(y: tick.value, length: 5))
      elements.append(.text(Text(tick.label, at: Point(left - 9, y + 4.4), anchor: .end)))
    }
    guard hasTitle, let title = axis.title else { return elements }
    let baseline = frame.box.top - 17
    let start = cell.left + 1
    elements.append(arrow(from: Point(start + 3.5, baseline + 0.5), dx: 0, dy: -9.5))
    let text = TextMetrics.fitting(
      title + suffix(ticks), width: cell.right - start - 13, size: 12.5)
    elements.append(.text(Text(text, at: Point(start + 13, baseline), size: 12.5)))
    return elements
  }

  /// The axis line, ticks and labels below the frame, the title at its right end.
  func xAxis(_ axis: Axis, _ ticks: Ticks, hasTitle: Bool = true) -> [Element] {
    let bottom = frame.box.bottom.snapped
    var elements: [Element] = ticks.minors.map { tickMark(x: $0, length: 3) }
    for tick in ticks.majors {
      let x = frame.x.position(of: tick.value)
      elements.append(tickMark(x: tick.value, length: 5))
      elements.append(.text(Text(tick.label, at: Point(x, bottom + 20), anchor: .middle)))
    }
    elements.append(
      .path(
        .segment(Point(frame.box.left, bottom), Point(frame.box.right, bottom)), .line(.axis)))
    guard hasTitle, let title = axis.title else { return elements }
    let lines = lines(of: title + suffix(ticks))
    var baseline = bottom + 40
    let end = frame.box.right
    for (index, text) in lines.enumerated() {
      if index > 0 { baseline += Self.titleHeight }
      let place = Point(end - Self.arrowWidth, baseline)
      elements.append(.text(Text(text, at: place, anchor: .end, size: 12.5)))
    }
    return elements + [arrow(from: Point(end - 10.5, baseline - 4.5), dx: 9.5, dy: 0)]
  }

  /// A title below the frame: in one line, on a phone in as many as it needs.
  private func lines(of title: String) -> [String] {
    let room = frame.box.right - Self.arrowWidth - cell.left
    return frame.isNarrow
      ? TextMetrics.wrapped(title, width: room, size: 12.5)
      : [TextMetrics.fitting(title, width: room, size: 12.5)]
  }

  private func suffix(_ ticks: Ticks) -> String {
    ticks.factor.map { "  (× 10\(NumberText.superscript($0)))" } ?? ""
  }

  private func tickMark(y value: Double, length: Double) -> Element {
    let y = frame.y.position(of: value).snapped
    let left = frame.box.left
    return .path(.segment(Point(left - length, y), Point(left, y)), .line(.axis))
  }

  private func tickMark(x value: Double, length: Double) -> Element {
    let x = frame.x.position(of: value).snapped
    let bottom = frame.box.bottom.snapped
    return .path(.segment(Point(x, bottom), Point(x, bottom + length)), .line(.axis))
  }

  /// A shaft and a head of two strokes, so that no font needs the glyph.
  private func arrow(from start: Point, dx: Double, dy: Double) -> Element {
    let tip = start.moved(dx, dy)
    let ux = dx == 0 ? 0.0 : 1
    let uy = dy == 0 ? 0.0 : -1
    let first = tip.moved(-3.5 * ux - 3.5 * uy, -3.5 * uy - 3.5 * ux)
    let second = tip.moved(-3.5 * ux + 3.5 * uy, -3.5 * uy + 3.5 * ux)
    return .path(
      Path([Path.Line([start, tip]), Path.Line([first, tip, second])]),
      .line(.muted, width: 1.1, cap: .round))
  }
}

extension Double {
  /// The nearest place where a line of one pixel covers whole pixels.
  var snapped: Double { (self - 0.5).rounded(.toNearestOrAwayFromZero) + 0.5 }
}
