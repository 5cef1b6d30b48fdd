/// Puts labels right of the frame, and those of lines that end early near their ends.
struct EndLabelLayout {
  /// Lines that end within this distance of the frame's edge are labelled outside of it.
  private static func reach(in frame: Frame) -> Double { max(24, 0.06 * frame.box.width) }

  private let outer: [EndLabel]
  private let inner: [EndLabel]
  private let frame: Frame
  private let cell: Box

  init(_ labels: [EndLabel], in frame: Frame, cell: Box) {
    self.frame = frame
    self.cell = cell
    outer = labels.filter { Self.isOuter($0, in: frame) }
    inner = labels.filter { !Self.isOuter($0, in: frame) }
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
    return min(max(widest + 18, cell.width >= 600 ? 120 : 0), most)
  }

  /// The labels, those inside the frame where they cover no mark.
  func elements(avoiding marks: [Element]) -> [Element] {
    let outer = outerElements
    var places = InnerLabels(in: frame, right: cell.right, avoiding: marks + outer)
    return outer + inner.flatMap { places.place($0) }
  }

  private var outerElements: [Element] {
    guard let (labels, centers) = placed else { return [] }
    let isMoved = zip(labels, centers).contains { ($0.point.y - $1).magnitude > 3 }
    let x = frame.box.right + (isMoved ? 14 : 9)
    let limit = cell.right - x
    return zip(labels, centers).flatMap { label, center in
      var elements = label.elements(at: x, center, anchor: .start, width: limit)
      if (label.point.y - center).magnitude > 3 {
        let start = Point(frame.box.right + 3, label.point.y)
        elements.append(
          .path(.segment(start, Point(x - 3, center)), .line(.axis, width: 0.75)))
      }
      return elements
    }
  }

  /// The labels with their places: without values, or fewer, where the room is short.
  private var placed: ([EndLabel], [Double])? {
    let short = outer.map(\.short)
    for labels in [outer, short, Self.extremes(of: short)] {
      let centers = LabelStack.centers(
        wanted: labels.map(\.point.y), heights: labels.map(\.height),
        from: frame.box.top - 10, to: frame.box.bottom + 14)
      if let centers { return (labels, centers) }
    }
    return nil
  }

  /// The five lowest and the highest, which are the best and the worst of a loss.
  private static func extremes(of labels: [EndLabel]) -> [EndLabel] {
    let order = labels.sorted { ($0.point.y, $0.name) < ($1.point.y, $1.name) }
    return Array(order.prefix(1) + order.dropFirst().suffix(5))
  }
}
