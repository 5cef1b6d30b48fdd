import Testing

@testable import Charting

struct LineTests {
  @Test func pointsAreJoinedInOrder() {
    let line = Line(x: [0, 5, 10], y: [0, 10, 5], series: 2)
    #expect(
      line.elements(in: .linear) == [
        .group(
          Group(
            series: 2,
            [
              .path(
                Path([Point(0, 100), Point(50, 0), Point(100, 50)]),
                .line(.series(2), width: 2.25, cap: .round))
            ]))
      ])
  }

  @Test func aHoleInterruptsTheLine() {
    let line = Line(x: [0, 1, 2, 3, 4], y: [1, 2, .nan, 3, 4], look: .theory)
    #expect(line.elements(in: .linear).count == 1)
    #expect(line.scene().points.count == 4)
  }

  @Test func aLonePointIsADot() {
    let line = Line(x: [5], y: [5], look: .theory)
    #expect(line.elements(in: .linear) == [.circle(Point(50, 50), radius: 2.25, .filled(.ink))])
  }

  @Test func whatLiesBeyondTheFrameIsShownByTriangles() {
    let line = Line(x: [0, 5, 10], y: [5, 20, 5], series: 0)
    #expect(line.elements(in: .linear).count == 2)
    #expect(line.scene().points.allSatisfy { $0.y >= 0 })
  }

  @Test func outliersOfNoiseDontStretchTheAxis() {
    let noise = (0..<1000).map { $0 == 500 ? 1e6 : Double($0 % 10) }
    let line = Line(x: noise, y: noise, look: .raw)
    #expect(line.extent(x: Axis(), y: Axis()).y.largest == 9)
  }

  @Test func theLabelStandsAtTheLastNumber() {
    let line = Line(x: [0, 5, 10], y: [0, 5, .nan], series: 1, name: "gd", value: "5")
    #expect(
      line.labels(in: .linear) == [EndLabel("gd", value: "5", series: 1, at: Point(50, 50))])
  }
}
