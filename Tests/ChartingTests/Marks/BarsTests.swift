import Testing

@testable import Charting

struct BarsTests {
  @Test func barsRiseFromTheirBaseWithAHairlineBetween() {
    let bars = Bars(starts: [0, 5], ends: [5, 10], tops: [10, 4])
    #expect(
      bars.scene().points == [
        Point(0.5, 0), Point(49.5, 100), Point(50.5, 60), Point(99.5, 100),
      ])
  }

  @Test func anEmptyBinHasNoBar() {
    #expect(Bars(starts: [0], ends: [5], tops: [0]).elements(in: .linear).isEmpty)
  }

  @Test func barsCanStandOnOthers() {
    let bars = Bars(starts: [0], ends: [5], bases: [2], tops: [6])
    #expect(bars.scene().points.map(\.y) == [40, 80])
  }

  @Test func zeroBelongsToTheAxis() {
    let extent = Bars(starts: [0], ends: [1], tops: [7]).extent(x: Axis(), y: Axis())
    #expect(extent.y.least == 0)
  }
}
