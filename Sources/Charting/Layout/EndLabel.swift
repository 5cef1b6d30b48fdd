/// The name and the value of a line, to stand where the line ends.
package struct EndLabel: Hashable, Sendable {
  /// A piece of what a label names.
  package enum Sample: Hashable, Sendable {
    case line(Style)
    case ground(Style)
  }

  package var name: String
  package var value: String?
  package var series: Int?
  /// The end of the line.
  package var point: Point
  /// Where the label may stand instead, if there is no room at the point.
  package var otherPoint: Point?
  /// A quiet remark, such as the value of a dotted line.
  package var isNote = false
  /// What a key shows before a remark, which stands beside its line elsewhere.
  var sample: Sample?
  /// The label of a point rather than of a line's end: it stays inside the frame.
  package var isInside = false
  /// Whether it stands on a colored ground, on which a quiet color could not be read.
  var isOnFill = false

  package init(_ name: String, value: String? = nil, series: Int? = nil, at point: Point) {
    self.name = name
    self.value = value
    self.series = series
    self.point = point
  }

  /// A remark without a name, with the looks of what it remarks on.
  package init(note: String, at point: Point, sample: Sample? = nil) {
    self.init(note, at: point)
    isNote = true
    self.sample = sample
  }

  /// Whether it remarks on a place, and so stays there where others go into a key.
  var staysInside: Bool { isInside && isNote }

  /// The label as that of a point inside the frame.
  var inside: EndLabel {
    var label = self
    label.isInside = true
    return label
  }

  /// The label without its value.
  var short: EndLabel {
    var label = self
    label.value = nil
    return label
  }

  /// The width that the wider of the two lines takes.
  var width: Double {
    max(
      TextMetrics.width(of: name, size: size, weight: weight),
      value.map { TextMetrics.width(of: $0, size: 12) } ?? 0)
  }

  /// The height of the label with the distance to its neighbors.
  var height: Double { value == nil ? 18 : 34 }

  private var size: Double { isNote ? 12 : 13 }

  private var weight: Text.Weight { isNote ? .regular : .semibold }

  private var role: Role {
    isNote ? isOnFill ? .ink : .muted : series.map(Role.seriesText) ?? .ink
  }

  /// The texts, centered on `y` and at most `limit` wide.
  func elements(at x: Double, _ y: Double, anchor: Text.Anchor, width limit: Double) -> [Element] {
    let name = TextMetrics.fitting(name, width: limit, size: size, weight: weight)
    let baseline = value == nil ? y + 4.7 : y - 2.5
    var texts: [Element] = [
      .text(
        Text(name, at: Point(x, baseline), anchor: anchor, size: size, weight: weight, role))
    ]
    if let value {
      let value = TextMetrics.fitting(value, width: limit, size: 12)
      texts.append(.text(Text(value, at: Point(x, y + 12.5), anchor: anchor)))
    }
    return [.group(Group(series: series, texts))]
  }
}
