import Testing

@testable import Charting

struct BandTests {
  @Test func theAreaLiesBetweenBothLines() {
    let band = Band(x: [0, 10], lower: [2, 2], upper: [4, 6], series: 1)
    #expect(
      band.scene().points == [Point(0, 60), Point(100, 40), Point(100, 80), Point(0, 80)])
  }

  @Test func belowZeroALogarithmicBandReachesTheFoot() {
    let band = Band(x: [0, 10], lower: [-1, 0], upper: [100, 100], series: 1)
    #expect(band.scene(in: .logarithmic).points.map(\.y).max() == 100)
  }

  @Test func bothEdgesCountForTheAxis() {
    let extent = Band(x: [0], lower: [2], upper: [9], series: 0).extent(x: Axis(), y: Axis())
    #expect(extent.y.least == 2 && extent.y.largest == 9)
  }
}
