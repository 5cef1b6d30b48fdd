import Testing

@testable import Charting

struct CurveTests {
  private let x = [0.0, 1, 2, 3]

  @Test func aWholeCurveIsLabelledWithItsLastValue() {
    let curve = Curve("gd", x: x, y: [8, 4, 2, 1], series: 0)
    #expect(curve.ending == .last)
    #expect(curve.labels(in: .linear).map(\.value) == ["1.00"])
  }

  @Test func atRoundingACurveEndsOnItsFloorWithARing() throws {
    let curve = Curve("gd", x: x, y: [100, 10, 1e-3, -1e-3], series: 0, floor: 2)
    #expect(curve.ending == .rounding && curve.endedAt == 2)
    #expect(curve.x == [0, 1, 2] && curve.y == [100, 10, 2])
    let label = try #require(curve.labels(in: .logarithmic).first)
    #expect(label.value == "at rounding after 2")
    #expect(curve.elements(in: .logarithmic).count == 2)
  }

  @Test(arguments: [[1, 2, .nan, 4], [1, 2, .infinity, 4], [1, 2, 500, 4]])
  func aDivergedCurveEndsBeforeItsFirstWildValue(_ y: [Double]) {
    let curve = Curve("gd", x: x, y: y, series: 0, ceiling: 100)
    #expect(curve.ending == .diverged && curve.endedAt == 2)
    #expect(curve.y == [1, 2])
    #expect(curve.labels(in: .linear).map(\.value) == ["diverged at 2"])
  }

  @Test func onALinearAxisDivergenceDoesNotSqueezeTheOthers() {
    let curve = Curve("gd", x: x, y: [1, 50, 90, .nan], series: 0)
    #expect(curve.extent(x: Axis(), y: Axis()).y.largest == 1)
    #expect(curve.extent(x: Axis(), y: Axis(nil, .logarithmic)).y.largest == 90)
  }

  @Test func theCrossStandsWhereTheRunDivergesAndATriangleWhereItLeavesTheFrame() throws {
    let curve = Curve("gd", x: x, y: [5, 15, 90, .nan], series: 0)
    let label = try #require(curve.labels(in: .linear).first)
    #expect(label.point == Point(30, 1))
    #expect(curve.scene().points.contains(Point(5, 0)))
    let inside = Curve("gd", x: x, y: [5, 6, 7, .nan], series: 0)
    #expect(inside.labels(in: .linear).map(\.point) == [Point(20, 30)])
  }

  @Test func anEventOnTheWayHasTheLabel() throws {
    var curve = Curve("gd", x: x, y: [100, 10, 1e-3, -1e-3], series: 0, floor: 2, value: "1 epoch")
    curve.labelled = 1
    curve.ringsEnd = false
    let label = try #require(curve.labels(in: .logarithmic).first)
    #expect(label.point.x == 10 && label.otherPoint?.x == 20 && label.isInside)
    #expect(curve.elements(in: .logarithmic).count == 1)
  }

  @Test func wordsFollowTheLanguage() {
    let linear = Frame.linear
    let frame = Frame(box: linear.box, x: linear.x, y: linear.y, words: .chinese)
    let curve = Curve("梯度下降", x: x, y: [1, .nan, 2, 3], series: 0)
    #expect(curve.labels(in: frame).map(\.value) == ["到 1 时发散"])
  }
}
