/// Lines and boxes that a label should not cover.
struct Obstacles {
  private var segments: [(start: Point, end: Point, isFaint: Bool)] = []
  private var boxes: [Box] = []

  /// The strokes, circles and texts among the elements.
  init(_ elements: [Element]) {
    for element in elements { add(element) }
  }

  mutating func add(_ box: Box) { boxes.append(box) }

  private mutating func add(_ element: Element) {
    switch element {
    case .path(let path, let style):
      // Hairlines as pale as grid lines don't hurt a text, nor does what looks like the page.
      guard let stroke = style.stroke, stroke.paint.alpha > 0.25, stroke.paint.role != .background
      else { return }
      if let sign = Self.sign(path) { return boxes.append(sign) }
      for line in path.lines {
        let isFaint = !stroke.dashes.isEmpty && stroke.width <= 1
        segments += zip(line.points, line.points.dropFirst()).map { ($0, $1, isFaint) }
      }
    case .circles(let centers, let radius, _):
      boxes += centers.map {
        Box(around: $0).inset(by: -radius - 1)
      }
    case .text(let text): boxes.append(text.box)
    case .group(let group):
      for element in group.elements { add(element) }
    // What is only filled stays readable below a text.
    case .box: return
    }
  }

  /// The box of a path so small that it is a sign, such as a cross, and not a line.
  private static func sign(_ path: Path) -> Box? {
    let points = path.lines.flatMap(\.points)
    guard points.count <= 12, let first = points.first else { return nil }
    let box = points.reduce(Box(around: first)) { $0.union(Box(around: $1)) }
    return box.width < 14 && box.height < 14 ? box.inset(by: -1) : nil
  }

  /// Whether a label in this box would cover another text or a dot.
  func coversText(_ box: Box) -> Bool { boxes.contains { $0.overlaps(box) } }

  /// What a label in this box would cover; a text counts for many lines.
  func conflicts(with box: Box) -> Int {
    let texts = boxes.count { $0.overlaps(box) }
    return segments.reduce(texts * 60) { sum, segment in
      guard segment.isFaint else {
        return sum + (Clipping.segment(segment.start, segment.end, in: box) == nil ? 0 : 3)
      }
      // A thin broken line, which a text breaks once more, hurts only where it runs along the words.
      guard let part = Clipping.segment(segment.start, segment.end, in: box.inset(by: 1)) else {
        return sum
      }
      return sum + ((part.1.x - part.0.x).magnitude > box.height ? 3 : 1)
    }
  }
}
