/// A legend inside the frame, for marks of different kinds that share one color.
package struct Key: Mark {
  /// The samples that a legend can show.
  package enum Sample: Hashable, Sendable {
    case raw(series: Int)
    case line(series: Int)
    case band(series: Int)
    case truth
    case dotted
    case dashed
  }

  /// One line of a legend.
  package struct Entry: Hashable, Sendable {
    package var sample: Sample
    package var text: String

    package init(_ sample: Sample, _ text: String) {
      self.sample = sample
      self.text = text
    }
  }

  private static let rowHeight = 22.0
  private static let sampleWidth = 34.0

  package var entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  package func elements(in frame: Frame) -> [Element] {
    guard !entries.isEmpty else { return [] }
    let widest = entries.map { TextMetrics.width(of: $0.text, size: 12) }.max() ?? 0
    let box = Box(
      left: frame.box.right - widest - Self.sampleWidth - 26, top: frame.box.top,
      right: frame.box.right, bottom: frame.box.top + Double(entries.count) * Self.rowHeight + 4)
    let background = Element.box(box, radius: 0, .filled(.background))
    return [background]
      + entries.enumerated().flatMap { index, entry -> [Element] in
        let middle = box.top + (Double(index) + 0.5) * Self.rowHeight + 2
        let left = box.left + 8
        let text = Text(entry.text, at: Point(left + Self.sampleWidth + 9, middle + 4.4))
        return [sample(entry.sample, from: left, middle: middle), .text(text)]
      }
  }

  private func sample(_ sample: Sample, from left: Double, middle: Double) -> Element {
    let right = left + Self.sampleWidth
    let line = Path.segment(Point(left, middle), Point(right, middle))
    switch sample {
    case .raw(let series):
      let points = (0...4).map { index in
        Point(left + Double(index) * Self.sampleWidth / 4, middle + (index % 2 == 0 ? 5 : -5))
      }
      return .path(Path(points), .line(.series(series), alpha: 0.5))
    case .line(let series):
      return .path(line, .line(.series(series), width: 2.25, cap: .round))
    case .band(let series):
      let box = Box(left: left, top: middle - 5, right: right, bottom: middle + 5)
      return .box(box, radius: 0, .filled(.series(series), alpha: 0.18))
    case .truth:
      let style = Style(fill: Paint(.background), stroke: Stroke(Paint(.ink), width: 1.25))
      return .circle(Point(left + Self.sampleWidth / 2, middle), radius: 2.25, style)
    case .dotted: return .path(line, .line(.ink, dashes: [1.2, 2.6]))
    case .dashed: return .path(line, .line(.ink, dashes: [4, 3]))
    }
  }
}
