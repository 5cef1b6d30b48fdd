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
    let line = Line(x: [0, 1, 2, 3, 4], y: [1, 2, .nan, 3, 4], look: .reference)
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

  @Test func afterSixSeriesLinesAreDashed() {
    let strokes = [0, 5, 6, 11, 12].map { Style.series($0, width: 2).stroke?.dashes ?? [] }
    #expect(strokes[0].isEmpty && strokes[1].isEmpty)
    #expect(strokes[2] == strokes[3] && !strokes[2].isEmpty)
    #expect(!strokes[4].isEmpty && strokes[4] != strokes[2])
    #expect(Role.series(6).name == Role.series(0).name)
  }

  @Test func fewPointsAreShownAsDotsOnTheLine() {
    #expect(Line.Dots.joined(25) == .joined && Line.Dots.joined(26) == .none)
    var line = Line(x: [1, 2, 30], y: [1, 2, 3])
    line.dots = .joined
    // The third point lies outside of the frame: the line is cut there, and has no dot.
    #expect(line.scene().points.count == 5)
    line.dots = .alone
    #expect(line.scene().points == [Point(10, 90), Point(20, 80)])
  }

  /// Ink on a dark line, as on the purple of Nesterov's method, could not be seen.
  @Test func aPredictionHasACasing() {
    let line = Line(x: [0, 4], y: [1, 4], look: .theory)
    let strokes = line.scene(in: .linear).shapes.compactMap(\.style.stroke)
    #expect(strokes.map(\.paint.role) == [.background, .ink])
    #expect(strokes[0].dashes == strokes[1].dashes && strokes[0].width > 2 * strokes[1].width)
  }
}
