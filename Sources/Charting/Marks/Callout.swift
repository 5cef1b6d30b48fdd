/// Lines of light text in a dark box beside a point.
package struct Callout: Mark {
  package var lines: [String]
  package var x: Double
  package var y: Double

  package init(_ lines: [String], x: Double, y: Double) {
    self.lines = lines
    self.x = x
    self.y = y
  }

  package var remarks: [String] { [lines.joined(separator: ", ")] }

  package func elements(in frame: Frame) -> [Element] {
    guard let point = frame.pointInside(x, y), !lines.isEmpty else { return [] }
    let ring = Element.circle(
      point, radius: 4.5, Style(stroke: Stroke(Paint(.ink), width: 1.75)))
    let halo = Element.circle(
      point, radius: 6.2, Style(stroke: Stroke(Paint(.background, alpha: 0.8), width: 1.4)))
    guard !frame.isNarrow else { return [halo, ring] }
    let width = (lines.map { TextMetrics.width(of: $0, size: 12) }.max() ?? 0) + 14
    let height = Double(lines.count) * 15 + 8
    let box = place(width: width, height: height, beside: point, in: frame.box)
    let texts = lines.enumerated().map { index, line in
      let baseline = box.top + 16 + Double(index) * 15
      return Element.text(Text(line, at: Point(box.left + 7, baseline), .background))
    }
    return [halo, ring, .box(box, radius: 3, .filled(.ink, alpha: 0.92))] + texts
  }

  /// The first place around the point that lies inside the frame.
  private func place(width: Double, height: Double, beside point: Point, in frame: Box) -> Box {
    let places = [(-width - 12, 14.0), (12, 14), (-width - 12, -height - 14), (12, -height - 14)]
    let boxes = places.map { dx, dy in
      Box(
        left: point.x + dx, top: point.y + dy, right: point.x + dx + width,
        bottom: point.y + dy + height)
    }
    let inside = boxes.first { box in
      box.left >= frame.left && box.right <= frame.right && box.top >= frame.top
        && box.bottom <= frame.bottom
    }
    return inside ?? boxes[0]
  }
}
