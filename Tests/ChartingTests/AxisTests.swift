import Testing

@testable import Charting

struct AxisTests {
  private func strings(_ axis: Axis, marks: [any Mark]) -> [String] {
    let panel = Panel(x: axis, y: Axis(), marks: marks)
    return Chart(size: Size(400, 300), panels: [panel]).scene().strings
  }

  @Test func wordsStandAtWholePlaces() {
    let axis = Axis("nesterov", categories: ["no", "yes"])
    #expect(axis.isCategorical && axis.lower == -0.5 && axis.upper == 1.5)
    let strings = strings(axis, marks: [Dots(x: [0, 1], y: [1, 2])])
    #expect(strings.contains("no") && strings.contains("yes") && !strings.contains("0.5"))
  }

  @Test func aLongWordIsCutToItsRoom() {
    let axis = Axis(nil, categories: [String(repeating: "long ", count: 30), "b"])
    let strings = strings(axis, marks: [Dots(x: [0, 1], y: [1, 2])])
    #expect(strings.contains { $0.hasPrefix("long") && $0.hasSuffix("…") })
  }

  @Test func wantedTicksAreDrawnWhereTheyHaveRoom() {
    var axis = Axis(nil, fit: .padded)
    axis.ticks = [1, 2, 15].map { Ticks.Major($0, "at \(Int($0))") }
    let line = Line(x: [1, 2, 15], y: [1, 2, 3])
    #expect(strings(axis, marks: [line]).contains("at 1") == false)
    axis.ticks = [1, 8, 15].map { Ticks.Major($0, "at \(Int($0))") }
    #expect(
      strings(axis, marks: [line]).filter { $0.hasPrefix("at") } == ["at 1", "at 8", "at 15"])
  }
}
