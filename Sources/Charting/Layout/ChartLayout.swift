/// Where the titles of a chart and the cells of its panels lie.
struct ChartLayout {
  /// The room between two panels.
  private static let gutter = 28.0

  let titles: [Element]
  /// One cell a panel, in reading order.
  let cells: [Box]

  init(_ chart: Chart) {
    let isStandalone = chart.title != nil || chart.subtitle != nil
    // A picture that stands alone keeps some distance from its edge.
    let padding = isStandalone ? 12.0 : 4
    let room = chart.size.width - 2 * padding
    var baseline = padding + 6
    var titles: [Element] = []
    if let title = chart.title {
      baseline += 14
      let text = TextMetrics.fitting(title, width: room, size: 16, weight: .semibold)
      titles.append(
        .text(Text(text, at: Point(padding, baseline), size: 16, weight: .semibold, .ink)))
    }
    if let subtitle = chart.subtitle {
      baseline += 23
      let text = TextMetrics.fitting(subtitle, width: room, size: 12.5)
      titles.append(.text(Text(text, at: Point(padding, baseline), size: 12.5)))
    }
    if chart.panels.contains(where: { $0.heading != nil }) { baseline += 8 }
    self.titles = titles
    let area = Box(
      left: padding, top: isStandalone ? baseline + 10 : 2, right: chart.size.width - padding,
      bottom: chart.size.height - padding / 2)
    if chart.heights.count == chart.panels.count, !chart.heights.isEmpty {
      cells = ChartLayout.stacked(area, heights: chart.heights, columns: chart.columns ?? 1)
      return
    }
    cells = ChartLayout.cells(of: area, count: chart.panels.count, columns: chart.columns)
  }

  /// The width of a panel on a phone.
  static func narrowWidth(of area: Double, columns: Int) -> Double {
    (area - Chart.narrowGap * Double(columns - 1)) / Double(columns)
  }

  /// Cells in rows, each as high as its first panel.
  private static func stacked(_ area: Box, heights: [Double], columns: Int) -> [Box] {
    let width = narrowWidth(of: area.width, columns: columns)
    var top = area.top
    return heights.enumerated().map { index, height in
      let column = index % columns
      defer { if column == columns - 1 { top += height + Chart.narrowGap } }
      let left = area.left + Double(column) * (width + Chart.narrowGap)
      return Box(left: left, top: top, right: left + width, bottom: top + height)
    }
  }

  private static func cells(of area: Box, count: Int, columns: Int?) -> [Box] {
    guard count > 0 else { return [] }
    let columns = min(max(columns ?? count, 1), count)
    let rows = (count + columns - 1) / columns
    let width = (area.width - gutter * Double(columns - 1)) / Double(columns)
    let height = (area.height - 16 * Double(rows - 1)) / Double(rows)
    return (0..<count).map { index in
      let left = area.left + Double(index % columns) * (width + gutter)
      let top = area.top + Double(index / columns) * (height + 16)
      return Box(left: left, top: top, right: left + width, bottom: top + height)
    }
  }
}
