import Testing

@testable import Charting

struct ChartTests {
  private let steps = (0...50).map(Double.init)

  private func chart(_ marks: [any Mark], _ kind: Scale.Kind = .logarithmic) -> Chart {
    Chart(panels: [
      Panel(
        x: Axis("iteration", integersOnly: true, fit: .tight), y: Axis("loss", kind), marks: marks)
    ])
  }

  @Test func aChartSaysWhatItsAxesAndLinesAre() {
    let curve = Curve("momentum", x: steps, y: steps.map { 1 / (1 + $0) }, series: 0)
    let words = chart([curve]).scene().strings
    #expect(words.contains("loss") && words.contains("iteration"))
    #expect(words.contains("momentum") && words.contains("0.0196"))
    #expect(words.contains("0") && words.contains("50"))
  }

  @Test func aSceneIsTheSameEveryTime() {
    let curve = Curve("momentum", x: steps, y: steps.map { 1 / (1 + $0) }, series: 0)
    #expect(chart([curve]).scene().canonicalBytes == chart([curve]).scene().canonicalBytes)
  }

  @Test func everythingStaysOnTheCanvas() {
    let curves = (0..<4).map { index in
      Curve(
        "method \(index)", x: steps, y: steps.map { 1 / (1 + $0 * Double(index)) }, series: index)
    }
    for kind in [Scale.Kind.linear, .logarithmic] {
      let scene = chart(curves, kind).scene()
      let canvas = Box(left: 0, top: 0, right: 800, bottom: 500)
      for box in scene.textBoxes {
        #expect(box.left >= canvas.left && box.right <= canvas.right)
        #expect(box.top >= canvas.top && box.bottom <= canvas.bottom)
      }
    }
  }

  private func panel(_ remarks: String?, _ mark: any Mark) -> Panel {
    Panel(heading: "a", subheading: remarks, x: Axis("x"), y: Axis("y"), marks: [mark])
  }

  @Test func framesOfOneChartAreEquallyWideAndBeginAtOneHeight() {
    let named = Line(x: [0, 1], y: [0, 1], series: 0, name: "gradient descent", value: "0.1234")
    let plain = Line(x: [0, 1], y: [0, 1e-9], series: 0)
    let frames = Chart(
      panels: [panel(nil, named), panel("two\nlines", plain), panel(nil, plain)], columns: 2
    ).frames.map(\.box)
    #expect(Set(frames.map { ($0.width * 1000).rounded() }).count == 1)
    #expect(frames[0].left == frames[2].left && frames[0].top == frames[1].top)
    #expect(frames[2].height > frames[0].height)
  }

  /// Three panels beside each other: the names beside one would squeeze the others to stripes.
  @Test func namesThatTakeMostOfACellLeaveTheOtherFramesTheirs() {
    let named = Panel(
      x: Axis("epoch"), y: Axis("loss"),
      marks: [Line(x: [0, 50], y: [0, 1], series: 0, name: "gradient descent with momentum")])
    let plain = Panel(x: Axis("mode"), y: Axis("λ"), marks: [Line(x: [0, 9], y: [0, 1])])
    let frames = Chart(panels: [named, plain, plain], columns: 3).frames.map(\.box)
    #expect(frames[1].width > 1.5 * frames[0].width && frames[2].width > 1.5 * frames[0].width)
    #expect(frames[0].top == frames[1].top)
  }

  @Test func aFigureOfAFewValuesIsLow() {
    #expect(Chart.size(for: 5).height < 0.7 * Chart.size(for: 50).height)
    #expect(Chart.size(for: 5).width == Chart.standardSize.width)
  }

  @Test func labelsInFilledFramesStayInThemAndAreRead() throws {
    let places = (0...8).map(Double.init)
    let grid = Grid(x: places, y: places) { $0 + $1 }
    let panel = Panel(
      x: Axis("x", fit: .tight), y: Axis("y", fit: .tight),
      marks: [
        ContourBands(grid, levels: ContourBands.geometricLevels(grid, above: 0)),
        Optimum(x: 7.7, y: 4, label: "optimum"),
      ])
    let chart = Chart(panels: [panel])
    let text = try #require(
      chart.scene().texts.first { $0.runs.map(\.string) == ["optimum"] })
    #expect(text.box.right < chart.frames[0].box.right && text.paint.role == .ink)
  }

  @Test func panelsDontOverlap() {
    let panel = Panel(
      heading: "a panel", x: Axis("x"), y: Axis("y"),
      marks: [Line(x: [0, 1], y: [0, 1], series: 0, name: "a long name", value: "0.1234")])
    let scene = Chart(title: "six", panels: Array(repeating: panel, count: 6), columns: 3).scene()
    let boxes = scene.textBoxes
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { $0.overlaps(box.inset(by: 0.5)) })
    }
  }
}
