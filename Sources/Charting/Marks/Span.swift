/// A stretch of the horizontal axis, shaded over the height of the frame, with its name.
package struct Span: Mark {
  package var from: Double
  package var to: Double
  package var label: String

  package init(from: Double, to: Double, label: String) {
    self.from = from
    self.to = to
    self.label = label
  }

  package func elements(in frame: Frame) -> [Element] {
    // An end without a place, as 0 on a logarithmic axis, is the edge of the frame.
    let start = frame.x.position(of: from)
    let end = frame.x.position(of: to)
    let left = start.isFinite ? max(start, frame.box.left) : frame.box.left
    let right = end.isFinite ? min(end, frame.box.right) : frame.box.right
    guard right > left else { return [] }
    let box = Box(left: left, top: frame.box.top, right: right, bottom: frame.box.bottom)
    return [.box(box, radius: 0, .filled(.axis, alpha: 0.14))] + text(in: box, frame)
  }

  /// The name inside the span, or beside it where it is narrow.
  private func text(in box: Box, _ frame: Frame) -> [Element] {
    let width = TextMetrics.width(of: label, size: 12)
    if width + 12 <= box.width {
      return [.text(Text(label, at: Point(box.left + 6, box.top + 14)))]
    }
    let isRight = box.right + 6 + width <= frame.box.right
    let room = isRight ? frame.box.right - box.right - 6 : box.left - frame.box.left - 6
    let shown = TextMetrics.fitting(label, width: max(room, 0), size: 12)
    let x = isRight ? box.right + 6 : box.left - 6
    return [
      .text(Text(shown, at: Point(x, box.top + 14), anchor: isRight ? .start : .end))
    ]
  }
}
