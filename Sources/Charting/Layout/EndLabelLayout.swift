/// Puts labels right of the frame, and those of lines that end early near their ends.
struct EndLabelLayout {
  /// Lines that end within this distance of the frame's edge are labelled outside of it.
  private static func reach(in frame: Frame) -> Double { max(24, 0.06 * frame.box.width) }

  private let outer: [EndLabel]
  private let inner: [EndLabel]
  private let frame: Frame
  private let cell: Box
  /// Whether colors fill the frame: labels in it stay in it, in a color that is read on them.
  private let isFilled: Bool

  init(_ labels: [EndLabel], in frame: Frame, cell: Box, isFilled: Bool = false) {
    self.frame = frame
    self.cell = cell
    self.isFilled = isFilled
    let outer = labels.filter { Self.isOuter($0, in: frame) }
    // At one place a remark comes after the lines.
    self.outer = outer.filter { !$0.isNote } + outer.filter(\.isNote)
    inner = labels.filter { !Self.isOuter($0, in: frame) }.map { label in
      var label = label
      label.isOnFill = isFilled
      return label
    }
  }

  private static func isOuter(_ label: EndLabel, in frame: Frame) -> Bool {
    !label.isInside && label.point.x >= frame.box.right - reach(in: frame)
  }

  /// The room that labels need right of the frame.
  static func margin(for labels: [EndLabel], in frame: Frame, cell: Box) -> Double {
    let outer = labels.filter { isOuter($0, in: frame) }
    let widest = outer.map(\.width).max()
    guard let widest else { return 22 }
    let most = max(0.28 * cell.width, min(0.4 * cell.width, 156))
    return min(widest + 18, most)
  }

  /// The labels, those inside the frame where they cover no mark.
  func elements(avoiding marks: [Element]) -> [Element] {
    let outer = outerElements
    var places = InnerLabels(
      in: frame, right: isFilled ? frame.box.right - 3 : cell.right, avoiding: marks + outer)
    return outer + inner.flatMap { places.place($0) }
  }

  private var outerElements: [Element] {
    guard let (labels, centers) = placed else { return [] }
    let isMoved = Self.farthest(labels, centers) > 3
    let x = frame.box.right + (isMoved ? 16 : 9)
    let limit = cell.right - x
    return zip(labels, centers).flatMap { label, center in
      let texts = label.elements(at: x, center, anchor: .start, width: limit)
      guard (label.point.y - center).magnitude > 3 else { return texts }
      let leader = Path.segment(
        Point(frame.box.right + 3, label.point.y), Point(x - 3, center))
      let role = label.series.map(Role.series) ?? .axis
      return texts + [.path(leader, .line(role, width: 0.75))]
    }
  }

  /// The labels with their places: without values, or fewer, where the room is short.
  private var placed: ([EndLabel], [Double])? {
    let variants = [outer, outer.map(\.short), Self.extremes(of: outer.map(\.short))]
    let fitting = variants.compactMap { labels -> ([EndLabel], [Double])? in
      let centers = LabelStack.centers(
        wanted: labels.map(\.point.y), heights: labels.map(\.height),
        from: frame.box.top - 10, to: frame.box.bottom + 14)
      return centers.map { (labels, $0) }
    }
    // Labels that would stand far from their lines rather lose their values.
    return fitting.dropLast().first { Self.farthest($0.0, $0.1) <= 130 }
      ?? fitting.dropLast().last ?? fitting.last
  }

  /// How far the farthest label stands from the end of its line.
  private static func farthest(_ labels: [EndLabel], _ centers: [Double]) -> Double {
    zip(labels, centers).map { ($0.point.y - $1).magnitude }.max() ?? 0
  }

  /// The five lowest and the highest, which are the best and the worst of a loss.
  private static func extremes(of labels: [EndLabel]) -> [EndLabel] {
    let order = labels.sorted { ($0.point.y, $0.name) < ($1.point.y, $1.name) }
    return Array(order.prefix(1) + order.dropFirst().suffix(5))
  }
}
