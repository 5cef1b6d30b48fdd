/// What stands above a panel's frame and its axis title: heading, remarks, and a key if narrow.
struct PanelHead {
  private let panel: Panel
  private let width: Double
  private let headings: [String]
  private let remarks: [String]
  private let key: PanelKey?

  /// The head of a panel in a cell of a width; `labels` become a key where it is narrow.
  init(_ panel: Panel, width: Double, labels: [EndLabel]) {
    self.panel = panel
    self.width = width
    headings =
      panel.heading.map { heading in
        panel.isNarrow
          ? TextMetrics.wrapped(heading, width: width, size: 13, weight: .semibold)
          : [TextMetrics.fitting(heading, width: width, size: 13, weight: .semibold)]
      } ?? []
    remarks =
      panel.isTile
      ? [] : panel.subheading.map { TextMetrics.remarks($0, width: width, size: 12) } ?? []
    key = panel.isNarrow && !labels.isEmpty ? Self.key(labels, of: panel, width: width) : nil
  }

  /// The names above the frame; a tile leaves out remarks, and values that need a third row.
  private static func key(_ labels: [EndLabel], of panel: Panel, width: Double) -> PanelKey {
    guard panel.isTile else { return PanelKey(labels, width: width) }
    let named = labels.filter { !$0.isNote }
    let key = PanelKey(named, width: width)
    return key.rowCount <= 2 ? key : PanelKey(named.map(\.short), width: width)
  }

  /// The height of all of it.
  var height: Double {
    guard panel.isNarrow else {
      return (headings.isEmpty ? 0 : 26) + 18 * Double(remarks.count)
    }
    let lines = Double(headings.count) * 18 + Double(remarks.count) * 16
    return lines + (key.map { $0.height + 4 } ?? 0) + (headings.isEmpty ? 0 : 4)
  }

  func elements(left: Double, top: Double, showsRemarks: Bool = true) -> [Element] {
    var elements: [Element] = []
    var baseline = top + (panel.isNarrow ? 14 : 16)
    let role = panel.headingSeries.map(Role.seriesText) ?? .ink
    for heading in headings {
      elements.append(
        .text(Text(heading, at: Point(left, baseline), size: 13, weight: .semibold, role)))
      baseline += 18
    }
    for remark in showsRemarks ? remarks : [] {
      elements.append(.text(Text(remark, at: Point(left, baseline))))
      baseline += panel.isNarrow ? 16 : 18
    }
    return elements + (key?.elements(left: left, top: baseline - 12) ?? [])
  }
}
