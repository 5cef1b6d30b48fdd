import Testing

@testable import Charting

/// The layout for phones: a key above each panel, one panel below the other, nothing cut off.
struct NarrowChartTests {
  private func panel(_ names: [String], heading: String? = nil) -> Panel {
    let curves: [Curve] = names.enumerated().map { index, name in
      let heights = (0...40).map { (x: Int) -> Double in 1e3 / Double(1 + (index + 1) * x * x) }
      return Curve(name, x: (0...40).map(Double.init), y: heights, series: index)
    }
    return Panel(
      heading: heading, subheading: "rings: within tolerance of the optimum from there on",
      x: Axis("epoch (pass over the data)", integersOnly: true, fit: .tight),
      y: Axis("excess loss J − J*", .logarithmic),
      marks: curves + [Rule(.horizontal, at: 1, label: "optimum 1.00")])
  }

  private func chart(_ panels: Int = 1, columns: Int? = nil) -> Chart {
    Chart(
      panels: (0..<panels).map {
        panel(["gradient descent", "heavy ball", "Nesterov"], heading: "panel \($0)")
      }, columns: columns)
  }

  @Test(arguments: [1, 2, 4], [nil, 2]) func noTextIsCutOffOrCovered(_ panels: Int, columns: Int?) {
    let scene = chart(panels, columns: columns).narrow.scene()
    #expect(scene.size.width == Chart.narrowWidth)
    for (index, box) in scene.textBoxes.enumerated() {
      #expect(box.left >= -0.5 && box.right <= scene.size.width + 0.5, "\(scene.strings[index])")
      #expect(box.top >= 0 && box.bottom <= scene.size.height + 0.5, "\(scene.strings[index])")
      #expect(
        !scene.textBoxes[(index + 1)...].contains { $0.overlaps(box.inset(by: 1)) },
        "\(scene.strings[index])")
    }
  }

  @Test func namesAndValuesStandAboveTheFrame() throws {
    let chart = chart().narrow
    let frame = try #require(chart.frames.first)
    let texts = chart.scene().texts
    for name in ["gradient descent", "heavy ball", "Nesterov", "optimum 1.00"] {
      let text = try #require(texts.first { $0.runs.map(\.string).joined() == name })
      #expect(text.box.bottom < frame.box.top)
    }
    #expect(frame.box.width > 0.75 * Chart.narrowWidth && frame.box.height > 150)
  }

  /// Two dotted lines can't be told apart by their remarks alone, nor a band without words be read.
  @Test func aKeyShowsWhatEachRemarkIsOf() throws {
    var panel = panel(["a"])
    panel.marks.append(Rule(.horizontal, at: 10, .dashed, label: "good enough"))
    panel.marks.insert(RoundingBand(below: 0.9, label: "rounding alone"), at: 0)
    let chart = Chart(panels: [panel]).narrow
    let frame = try #require(chart.frames.first)
    let texts = chart.scene().texts
    let shapes = chart.scene().shapes
    let names = chart.scene().strings
    #expect(
      try #require(names.firstIndex(of: "a")) < #require(names.firstIndex(of: "rounding alone")))
    for (name, style) in [
      ("optimum 1.00", Style.line(.ink, dashes: [1.2, 2.6])),
      ("good enough", .line(.ink, dashes: [4, 3])),
      ("rounding alone", .filled(.axis, alpha: 0.16)),
    ] {
      let text = try #require(texts.first { $0.runs.map(\.string).joined() == name }, "\(name)")
      #expect(text.box.bottom < frame.box.top)
      #expect(
        shapes.contains { shape in
          shape.style == style
            && shape.points.allSatisfy { point in
              (text.box.left - 24...text.box.left).contains(point.x)
                && (text.box.top - 2...text.box.bottom + 2).contains(point.y)
            }
        }, "\(name)")
    }
  }

  @Test(arguments: [(0.9, 0), (30.0, 1)])
  func aBandSpeaksInOnePlace(_ floor: Double, _ inside: Int) throws {
    var panel = panel(["a"])
    panel.marks.append(RoundingBand(below: floor, label: "rounding"))
    let chart = Chart(panels: [panel]).narrow
    let frame = try #require(chart.frames.first)
    let words = chart.scene().texts.filter { $0.runs.map(\.string) == ["rounding"] }
    #expect(words.count == 1)
    #expect(words.count { $0.position.y > frame.box.top } == inside)
  }

  @Test func theArrowOfAnAxisStandsBehindTheLastLineOfItsTitle() throws {
    var panel = panel(["a"])
    panel.x.title = "time of a run of the whole program on one machine"
    let scene = Chart(panels: [panel]).narrow.scene()
    let last = try #require(scene.texts.last { $0.position.y > scene.size.height - 12 })
    #expect(last.runs.map(\.string).joined().hasSuffix("machine"))
    #expect(
      scene.shapes.contains { shape in
        shape.points.count == 5
          && shape.points.allSatisfy { point in
            point.x > last.box.right - 1 && (last.box.top...last.box.bottom).contains(point.y)
          }
      })
  }

  @Test func panelsStandBelowEachOtherAndFillTheWidth() {
    let frames = chart(3, columns: 3).narrow.frames
    #expect(zip(frames, frames.dropFirst()).allSatisfy { $0.box.bottom + 48 < $1.box.top })
    #expect(frames.allSatisfy { $0.box.width > 0.75 * Chart.narrowWidth })
  }

  @Test(arguments: [(200, 7000), (400, 16_000), (0.02, 3.4), (500, 30_000), (1, 90)])
  func aLogarithmicAxisHasSomeLabelsAndRoomBetweenThem(_ low: Double, _ high: Double) throws {
    let panel = Panel(
      x: Axis("sample gradients", .logarithmic, fit: .tight), y: Axis("loss"),
      marks: [Line(x: [low, high], y: [1, 2], series: 0)])
    let chart = Chart(panels: [panel]).narrow
    let bottom = try #require(chart.frames.first).box.bottom
    let labels = chart.scene().texts.filter { ($0.position.y - bottom - 20).magnitude < 2 }
    #expect(labels.count >= 2)
    let boxes = labels.map(\.box)
    #expect(boxes.allSatisfy { $0.right <= Chart.narrowWidth })
    #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + 9 < $1.left })
  }

  @Test(arguments: ["processor time of a sort of 100 000 numbers (ms)", "排序十万个数所用的处理器时间的中位数，以毫秒计"])
  func aLongTitleOfAnAxisStandsInLines(_ title: String) throws {
    let marks: [any Mark] = [Line(x: [0, 10], y: [1, 2], series: 0)]
    let long = Chart(panels: [Panel(x: Axis(title), y: Axis("y"), marks: marks)]).narrow
    let short = Chart(panels: [Panel(x: Axis("x"), y: Axis("y"), marks: marks)]).narrow
    let scene = long.scene()
    #expect(!scene.strings.contains { $0.contains("…") })
    #expect(scene.textBoxes.allSatisfy { $0.bottom <= scene.size.height && $0.left >= 0 })
    #expect(long.size.height == short.size.height + 16)
    #expect(long.frames[0].box == short.frames[0].box)
  }

  @Test func panelsOfAMatrixStandTwoInARowAndSayAllForThemselves() throws {
    var panels = (0..<4).map { panel(["a"], heading: $0 == 1 ? "a heading of two lines" : "b") }
    for index in panels.indices { panels[index].shared = [.remarks, .xTitle, .yTitle] }
    var chart = Chart(panels: panels, columns: 4)
    #expect(!chart.scene().strings.contains("excess loss J − J*"))
    #expect(!chart.scene().strings.contains { $0.hasPrefix("rings") })
    chart.narrowColumns = 2
    let narrow = chart.narrow
    let boxes = narrow.frames.map(\.box)
    #expect(boxes[0].top == boxes[1].top && boxes[0].bottom == boxes[1].bottom)
    #expect(boxes[2].left == boxes[0].left && boxes[2].top > boxes[0].bottom + 48)
    #expect(narrow.scene().strings.count { $0.hasPrefix("excess loss") } == 4)
    #expect(narrow.scene().textBoxes.allSatisfy { $0.bottom <= narrow.size.height })
  }

  @Test func everyTextIsAtLeastTwelvePixels() {
    #expect(chart(2).narrow.scene().texts.allSatisfy { $0.size >= 12 })
  }

  @Test func aPlaneKeepsItsShapeAndAsMuchHeightAsItNeeds() throws {
    let panel = Panel(
      heading: "Adam", x: Axis("θ₁", fit: .tight), y: Axis("θ₂", fit: .tight),
      marks: [Trajectory(x: [0, 10], y: [0, 2], series: 0, startLabel: "start")],
      hasEqualAspect: true)
    let chart = Chart(size: Size(800, 400), panels: [panel, panel]).narrow
    let box = try #require(chart.frames.first).box
    #expect((box.width / box.height - 5).magnitude < 1e-6)
    #expect(chart.size.height < 2 * box.height + 280)
  }

  @Test func versionsShareTheirFrames() {
    let long = Chart(panels: [panel(["a", "b", "c", "d", "e", "f", "g", "h"], heading: "h")])
    let short = Chart(panels: [panel(["a"])])
    let versions = ChartVersions([long, short]).narrow
    #expect(versions.charts[0].frames.map(\.box) == versions.charts[1].frames.map(\.box))
    #expect(versions.charts[0].size == versions.charts[1].size)
  }

  @Test(arguments: [
    ("one two three", 60.0, ["one two", "three"]), ("one", 10, ["…"]),
    ("训练损失，与轮数", 60, ["训练损", "失，与轮", "数"]), ("", 100, []),
    ("below 7.2 × 10⁻¹⁶", 80, ["below", "7.2 × 10⁻¹⁶"]),
    ("sort of 100 000 numbers", 60, ["sort of", "100 000", "numbers"]),
  ])
  func textWrapsAtSpacesAndBetweenHan(_ text: String, _ width: Double, _ lines: [String]) {
    #expect(TextMetrics.wrapped(text, width: width, size: 12) == lines)
  }

  /// The line at zero goes beside the names, not through them.
  @Test(
    arguments: [NamedBars.Look.dot, .bar], [[1.0, 22, 5000], [-900, 2, 5000], [-5000, -2, 1]])
  func zeroCrossesNoName(look: NamedBars.Look, values: [Double]) throws {
    let entries = values.map { NamedBars.Entry(name: "adam", value: $0, text: "", series: 0) }
    var y = Axis(fit: .tight, lower: 0, upper: Double(values.count))
    y.isHidden = true
    let x = Axis("x", fit: look == .bar ? .loose : .padded)
    let chart = Chart(panels: [Panel(x: x, y: y, marks: [NamedBars(entries, look: look)])]).narrow
    let zero = try #require(chart.frames.first).x.position(of: 0)
    let names = chart.scene().texts.filter { $0.runs.map(\.string) == ["adam"] }
    #expect(names.count == values.count)
    #expect(names.allSatisfy { zero < $0.box.left || zero > $0.box.right })
  }

  /// Each row of many keeps the room that it has on a wide screen.
  @Test(arguments: [1, 3, 12, 40])
  func rowsKeepTheirHeight(count: Int) throws {
    let entries = (0..<count).map {
      NamedBars.Entry(name: "name \($0)", value: Double($0 + 1), text: "\($0)", series: 0)
    }
    var y = Axis(fit: .tight, lower: 0, upper: Double(count))
    y.isHidden = true
    let panel = Panel(x: Axis("x"), y: y, marks: [NamedBars(entries, look: .bar)])
    let frame = try #require(Chart(panels: [panel]).narrow.frames.first)
    #expect(abs(frame.box.height - NamedBars.height * Double(count)) <= 1)
  }
}

extension Chart {
  /// The chart for a phone, by itself.
  fileprivate var narrow: Chart { ChartVersions([self]).narrow.charts[0] }
}
