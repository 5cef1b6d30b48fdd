/// The names and values of a narrow panel's lines, in rows above its frame.
struct PanelKey {
  static let rowHeight = 20.0
  private static let sampleWidth = 16.0
  private static let gap = 14.0

  /// One name with its value, and the room that they take.
  private struct Entry {
    let label: EndLabel
    let name: String
    let value: String?
    let width: Double
  }

  private let rows: [[Entry]]

  /// The labels in as many rows of a width as they need.
  init(_ labels: [EndLabel], width: Double) {
    var rows: [[Entry]] = []
    var free = 0.0
    for label in labels {
      let entry = Self.entry(label, width: width)
      if rows.isEmpty || entry.width + Self.gap > free {
        rows.append([entry])
        free = width - entry.width
      } else {
        rows[rows.count - 1].append(entry)
        free -= entry.width + Self.gap
      }
    }
    self.rows = rows
  }

  var rowCount: Int { rows.count }
  var height: Double { Double(rowCount) * Self.rowHeight }

  private static func entry(_ label: EndLabel, width: Double) -> Entry {
    let size = label.isNote ? 12.0 : 13
    let weight: Text.Weight = label.isNote ? .regular : .semibold
    let start = sample(of: label) == nil ? 0 : sampleWidth + 5
    let value = label.value.map {
      TextMetrics.fitting($0, width: 0.6 * (width - start), size: 12)
    }
    let valueWidth = value.map { TextMetrics.width(of: $0, size: 12) + 6 } ?? 0
    let name = TextMetrics.fitting(
      label.name, width: width - start - valueWidth, size: size, weight: weight)
    let nameWidth = TextMetrics.width(of: name, size: size, weight: weight)
    return Entry(label: label, name: name, value: value, width: start + nameWidth + valueWidth)
  }

  private static func sample(of label: EndLabel) -> EndLabel.Sample? {
    label.series.map { .line(.series($0, width: 2.25)) } ?? label.sample
  }

  /// The rows from a corner on.
  func elements(left: Double, top: Double) -> [Element] {
    rows.enumerated().flatMap { index, row -> [Element] in
      let baseline = top + Double(index) * Self.rowHeight + 14
      var x = left
      return row.map { entry in
        defer { x += entry.width + Self.gap }
        return element(entry, x: x, baseline: baseline)
      }
    }
  }

  private func element(_ entry: Entry, x: Double, baseline: Double) -> Element {
    let label = entry.label
    var start = x
    var parts: [Element] = []
    if let sample = Self.sample(of: label) {
      let middle = baseline - 4.5
      let right = x + Self.sampleWidth
      switch sample {
      case .line(let style):
        parts.append(.path(.segment(Point(x, middle), Point(right, middle)), style))
      case .ground(let style):
        let box = Box(left: x, top: middle - 5, right: right, bottom: middle + 5)
        parts.append(.box(box, radius: 0, style))
      }
      start += Self.sampleWidth + 5
    }
    let role: Role = label.isNote ? .muted : label.series.map(Role.seriesText) ?? .ink
    let weight: Text.Weight = label.isNote ? .regular : .semibold
    let size = label.isNote ? 12.0 : 13
    parts.append(
      .text(Text(entry.name, at: Point(start, baseline), size: size, weight: weight, role)))
    if let value = entry.value {
      let end = start + TextMetrics.width(of: entry.name, size: size, weight: weight)
      parts.append(.text(Text(value, at: Point(end + 6, baseline))))
    }
    return .group(Group(series: label.series, parts))
  }
}
