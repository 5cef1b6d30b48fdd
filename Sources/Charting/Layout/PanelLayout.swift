/// Lays a panel out in its cell: margins from the texts, scales from the data, then the marks.
struct PanelLayout {
  private let panel: Panel
  private let cell: Box
  private let words: Words
  private let limits: (x: Limits, y: Limits)
  private let top: Double
  private let bottom: Double
  private let yTicks: Ticks

  init(_ panel: Panel, in cell: Box, words: Words) {
    self.panel = panel
    self.cell = cell
    self.words = words
    let extent = panel.extent
    limits = (Limits(x: panel.x, extent), Limits(y: panel.y, extent))
    let heading = panel.heading == nil ? 0.0 : 26
    let subheading = panel.subheading == nil ? 0.0 : 18
    top = cell.top + heading + subheading + (panel.y.title == nil ? 12 : 34)
    bottom = cell.bottom - (panel.x.title == nil ? 28 : 48)
    let height = max(bottom - top, 1)
    let count =
      panel.y.kind == .logarithmic
      ? min(Int(height / 48) + 1, 9) : min(max(Int((height / 62).rounded()), 3), 8)
    yTicks = Ticks.along(
      panel.y.kind, limits.y.lower, limits.y.upper, count: count,
      integersOnly: panel.y.integersOnly)
  }

  /// What the texts beside the frame need.
  var margins: Margins {
    Margins(left: frame.box.left - cell.left, right: cell.right - frame.box.right)
  }

  /// Everything in the cell, from the grid to the labels.
  var elements: [Element] {
    let frame = frame
    let xTicks = xTicks(in: frame)
    let axes = AxisDrawing(frame: frame, cell: cell)
    let marks = panel.marks.flatMap { $0.elements(in: frame) }
    let labels = EndLabelLayout(panel.marks.flatMap { $0.labels(in: frame) }, in: frame, cell: cell)
    let grid = panel.marks.contains(where: \.coversFrame) ? [] : axes.grid(yTicks)
    return grid + headings + (panel.y.isHidden ? [] : axes.yAxis(panel.y, yTicks))
      + axes.xAxis(panel.x, xTicks)
      + marks + labels.elements(avoiding: marks)
  }

  /// The frame after its margins have been measured once without labels.
  var frame: Frame {
    let widest = yTicks.majors.map { TextMetrics.width(of: $0.label, size: 12) }.max() ?? 0
    let left = cell.left + max(panel.y.isHidden ? 4 : widest + 14, panel.margins.left)
    let provisional = frame(left: left, right: cell.right - 120)
    let labels = panel.marks.flatMap { $0.labels(in: provisional) }
    let margin = max(
      EndLabelLayout.margin(for: labels, in: provisional, cell: cell),
      panel.marks.map(\.rightMargin).max() ?? 0, panel.margins.right)
    return frame(left: left, right: max(cell.right - margin, left + 40))
  }

  private func frame(left: Double, right: Double) -> Frame {
    let box = shaped(Box(left: left, top: top, right: right, bottom: max(bottom, top + 1)))
    return Frame(
      box: box,
      x: Scale(panel.x.kind, limits.x.lower, limits.x.upper, from: box.left, to: box.right),
      y: Scale(panel.y.kind, limits.y.lower, limits.y.upper, from: box.bottom, to: box.top),
      words: words)
  }

  /// The box made lower or narrower until units of both axes are as long, if that is wanted.
  private func shaped(_ box: Box) -> Box {
    guard panel.hasEqualAspect else { return box }
    let width = limits.x.upper - limits.x.lower
    let height = limits.y.upper - limits.y.lower
    var shaped = box
    shaped.bottom = min(box.bottom, box.top + box.width * height / width)
    shaped.right = min(box.right, box.left + shaped.height * width / height)
    return shaped
  }

  /// The ticks of the x axis, fewer of them until their labels keep their distance.
  private func xTicks(in frame: Frame) -> Ticks {
    let width = frame.box.width
    var count = min(max(Int((width / 110).rounded()), 3), 8)
    if panel.x.kind == .logarithmic { count = min(Int(width / 48) + 1, 9) }
    var least = 3
    while true {
      let ticks = Ticks.along(
        panel.x.kind, limits.x.lower, limits.x.upper, count: count, least: least,
        integersOnly: panel.x.integersOnly)
      if count < 2 || AxisDrawing.fits(ticks, on: frame.x) { return ticks }
      if least > 0 { least = 0 } else { count -= 1 }
    }
  }

  private var headings: [Element] {
    var elements: [Element] = []
    var baseline = cell.top + 16
    if let heading = panel.heading {
      let text = TextMetrics.fitting(heading, width: cell.width, size: 13, weight: .semibold)
      let role = panel.headingSeries.map(Role.seriesText) ?? .ink
      elements.append(
        .text(Text(text, at: Point(cell.left, baseline), size: 13, weight: .semibold, role)))
      baseline += 18
    }
    if let subheading = panel.subheading {
      let text = TextMetrics.fitting(subheading, width: cell.width, size: 12)
      elements.append(.text(Text(text, at: Point(cell.left, baseline))))
    }
    return elements
  }
}
