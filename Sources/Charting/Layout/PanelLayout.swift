/// Lays a panel out in its cell: margins from the texts, scales from the data, then the marks.
struct PanelLayout {
  private let panel: Panel
  private let cell: Box
  private let words: Words
  private let limits: (x: Limits, y: Limits)
  private let top: Double
  private let bottom: Double
  /// The room for labels and title below the frame.
  private let axisHeight: Double
  private let yTicks: Ticks
  private let head: PanelHead
  private let headHeight: Double

  init(_ panel: Panel, in cell: Box, words: Words) {
    self.panel = panel
    self.cell = cell
    self.words = words
    let extent = panel.extent
    limits = (Limits(x: panel.x, extent), Limits(y: panel.y, extent))
    head = PanelHead(
      panel, width: cell.width,
      labels: panel.isNarrow ? Self.keyLabels(of: panel, limits, in: cell, words) : [])
    headHeight = max(head.height, panel.margins.head)
    top = cell.top + headHeight + (panel.y.title == nil ? 12 : 34)
    axisHeight = Self.axisHeight(of: panel, limits.x, width: cell.width)
    bottom = cell.bottom - axisHeight
    let height = max(bottom - top, 1)
    let count =
      panel.y.kind == .logarithmic
      ? min(Int(height / 48) + 1, 9) : min(max(Int((height / 62).rounded()), 3), 8)
    yTicks =
      panel.y.isCategorical
      ? Self.words(panel.y, width: 0.25 * cell.width)
      : Ticks.along(
        panel.y.kind, limits.y.lower, limits.y.upper, count: count,
        integersOnly: panel.y.integersOnly)
  }

  /// What the texts beside the frame need.
  var margins: Margins {
    let sides = sides
    return Margins(left: sides.left - cell.left, right: cell.right - sides.right, head: headHeight)
  }

  /// The height of a narrow panel: of its frame, of what stands above it, and of its axis.
  static func narrowHeight(of panel: Panel, width: Double, words: Words) -> Double {
    let cell = Box(left: 0, top: 0, right: width, bottom: 1000)
    let layout = PanelLayout(panel, in: cell, words: words)
    let box = layout.frame.box
    // A tall plane would fill the screen.
    let plain = panel.hasEqualAspect ? min(box.height, 1.15 * width) : 0.68 * width
    let height = panel.marks.compactMap(\.narrowHeight).max() ?? plain
    return (box.top + height + layout.axisHeight).rounded()
  }

  /// The room below a frame; a phone has a long title in several lines.
  private static func axisHeight(of panel: Panel, _ limits: Limits, width: Double) -> Double {
    guard let title = panel.x.title else { return 28 }
    guard panel.isNarrow else { return 48 }
    let largest = max(limits.lower.magnitude, limits.upper.magnitude)
    // There may be a factor of the labels behind it.
    let factor = panel.x.kind == .linear && !(0.01..<1e5).contains(largest) ? "  (× 10⁻¹⁰)" : ""
    let lines = TextMetrics.wrapped(
      title + factor, width: width - narrowMargin(of: panel) - AxisDrawing.arrowWidth, size: 12.5)
    return 48 + Double(lines.count - 1) * AxisDrawing.titleHeight
  }

  /// The room right of a narrow panel's frame, into which the last label of its axis reaches.
  private static func narrowMargin(of panel: Panel) -> Double {
    max(14, panel.marks.map(\.rightMargin).max() ?? 0)
  }

  /// The labels that a narrow panel has in its key: names, and what stood beside the frame.
  private static func keyLabels(
    of panel: Panel, _ limits: (x: Limits, y: Limits), in cell: Box, _ words: Words
  ) -> [EndLabel] {
    let box = Box(left: cell.left, top: 0, right: cell.right, bottom: 200)
    let frame = Frame(
      box: box,
      x: Scale(panel.x.kind, limits.x.lower, limits.x.upper, from: box.left, to: box.right),
      y: Scale(panel.y.kind, limits.y.lower, limits.y.upper, from: box.bottom, to: box.top),
      words: words, isNarrow: true)
    let labels = panel.marks.flatMap { $0.labels(in: frame) }.filter { !$0.staysInside }
    return labels.filter { !$0.isNote } + labels.filter(\.isNote)
  }

  /// Everything in the cell, from the grid to the labels.
  var elements: [Element] {
    let frame = frame
    let xTicks = xTicks(in: frame)
    let axes = AxisDrawing(frame: frame, cell: cell)
    let marks = panel.marks.flatMap { $0.elements(in: frame) }
    let isFilled = panel.marks.contains(where: \.coversFrame)
    let all = panel.marks.flatMap { $0.labels(in: frame) }
    let labels = EndLabelLayout(
      panel.isNarrow ? all.filter(\.staysInside) : all, in: frame, cell: cell,
      isFilled: isFilled)
    let grid = isFilled ? [] : axes.grid(yTicks)
    // On a phone a panel's neighbors may be far away.
    let shared = panel.isNarrow ? [] : panel.shared
    return grid
      + head.elements(left: cell.left, top: cell.top, showsRemarks: !shared.contains(.remarks))
      + (panel.y.isHidden ? [] : axes.yAxis(panel.y, yTicks, hasTitle: !shared.contains(.yTitle)))
      + axes.xAxis(panel.x, xTicks, hasTitle: !shared.contains(.xTitle))
      + marks + labels.elements(avoiding: marks)
  }

  var frame: Frame { frame(between: sides) }

  /// The sides of the frame after its margins have been measured once without labels.
  private var sides: (left: Double, right: Double) {
    let widest = yTicks.majors.map { TextMetrics.width(of: $0.label, size: 12) }.max() ?? 0
    let left = cell.left + max(panel.y.isHidden ? 16 : widest + 14, panel.margins.left)
    let provisional = frame(between: (left, cell.right - 120))
    let labels = panel.isNarrow ? [] : panel.marks.flatMap { $0.labels(in: provisional) }
    let margin =
      panel.isNarrow
      ? Self.narrowMargin(of: panel)
      : max(
        EndLabelLayout.margin(for: labels, in: provisional, cell: cell),
        panel.marks.map(\.rightMargin).max() ?? 0, panel.margins.right)
    return (left, max(cell.right - margin, left + 40))
  }

  private func frame(between sides: (left: Double, right: Double)) -> Frame {
    let box = shaped(
      Box(left: sides.left, top: top, right: sides.right, bottom: max(bottom, top + 1)))
    return Frame(
      box: box,
      x: Scale(panel.x.kind, limits.x.lower, limits.x.upper, from: box.left, to: box.right),
      y: Scale(panel.y.kind, limits.y.lower, limits.y.upper, from: box.bottom, to: box.top),
      words: words, isNarrow: panel.isNarrow)
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
    if panel.x.isCategorical {
      return Self.words(panel.x, width: width / Double(max(panel.x.ticks.count, 1)) - 10)
    }
    let wanted = Ticks(majors: panel.x.ticks.filter { frame.x.contains($0.value) })
    if !wanted.majors.isEmpty, AxisDrawing.fits(wanted, on: frame.x, upTo: cell.right) {
      return wanted
    }
    var count = min(max(Int((width / 110).rounded()), 3), 8)
    if panel.x.kind == .logarithmic { count = min(Int(width / 48) + 1, 9) }
    var least = 3
    while true {
      let choices = Ticks.choices(
        panel.x.kind, limits.x.lower, limits.x.upper, count: count, least: least,
        integersOnly: panel.x.integersOnly)
      let fitting = choices.first { AxisDrawing.fits($0, on: frame.x, upTo: cell.right) }
      if let fitting { return fitting }
      if count < 2 { return choices[choices.count - 1] }
      if least > 0 { least = 0 } else { count -= 1 }
    }
  }

  /// The words of an axis, each cut to the room that it has.
  private static func words(_ axis: Axis, width: Double) -> Ticks {
    Ticks(
      majors: axis.ticks.map {
        Ticks.Major($0.value, TextMetrics.fitting($0.label, width: width, size: 12))
      })
  }
}
