/// A straight line across the frame at one value.
package struct Rule: Mark {
  /// The axis whose value the rule marks.
  package enum Direction: Hashable, Sendable {
    /// Across the frame at a value of y.
    case horizontal
    /// Up the frame at a value of x.
    case vertical
  }

  /// The looks that a rule can have.
  package enum Look: Hashable, Sendable {
    /// An optimum or a threshold: dotted.
    case dotted
    /// A prediction: dashed.
    case dashed
    /// A line of reference such as zero: solid.
    case solid
  }

  package var direction: Direction
  package var value: Double
  package var look: Look
  package var label: String?

  package init(
    _ direction: Direction, at value: Double, _ look: Look = .dotted, label: String? = nil
  ) {
    self.direction = direction
    self.value = value
    self.look = look
    self.label = label
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    direction == .horizontal ? Extent(x: [], y: [value]) : Extent(x: [value], y: [])
  }

  package func elements(in frame: Frame) -> [Element] {
    let box = frame.box
    switch direction {
    case .horizontal:
      let y = frame.y.position(of: value)
      guard y >= box.top, y <= box.bottom else { return [] }
      return [.path(.segment(Point(box.left, y.snapped), Point(box.right, y.snapped)), style)]
    case .vertical:
      let x = frame.x.position(of: value)
      guard x >= box.left, x <= box.right else { return [] }
      let line = Element.path(
        .segment(Point(x.snapped, box.top), Point(x.snapped, box.bottom)), style)
      guard let label else { return [line] }
      let width = TextMetrics.width(of: label, size: 12)
      let isRight = x + 6 + width <= box.right
      let text = Text(
        label, at: Point(x + (isRight ? 6 : -6), box.top + 14),
        anchor: isRight ? .start : .end)
      return [line, .text(text)]
    }
  }

  package func labels(in frame: Frame) -> [EndLabel] {
    let y = frame.y.position(of: value)
    guard direction == .horizontal, let label, y >= frame.box.top, y <= frame.box.bottom
    else { return [] }
    return [EndLabel(note: label, at: Point(frame.box.right, y), sample: .line(style))]
  }

  private var style: Style {
    switch look {
    case .dotted: .line(.ink, dashes: [1.2, 2.6])
    case .dashed: .line(.ink, dashes: [4, 3])
    case .solid: .line(.ink)
    }
  }
}
