import Testing

@testable import Charting

struct StemsTests {
  @Test func everyValueHasAStickAndADot() {
    let stems = Stems(x: [2, 4], y: [5, 10])
    #expect(
      stems.scene().points == [
        Point(20, 100), Point(20, 50), Point(40, 100), Point(40, 0), Point(20, 50), Point(40, 0),
      ])
  }

  @Test func theShortestStickStillShows() {
    let stems = Stems(x: [1, 2], y: [1, 100])
    #expect(stems.extent(x: Axis(), y: Axis(nil, .logarithmic)).y.leastPositive == 0.5)
    #expect(stems.extent(x: Axis(), y: Axis()).y.least == 0)
  }
}
