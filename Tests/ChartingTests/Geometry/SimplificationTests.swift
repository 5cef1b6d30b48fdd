import Testing

@testable import Charting

struct SimplificationTests {
  @Test func pointsOnALineAreLeftOut() {
    let points = (0...100).map { Point(Double($0), 2 * Double($0)) }
    #expect(Simplification.simplified(points, tolerance: 0.1) == [points[0], points[100]])
  }

  @Test func cornersStay() {
    let points = [Point(0, 0), Point(5, 0.01), Point(10, 0), Point(10, 10)]
    #expect(
      Simplification.simplified(points, tolerance: 0.1)
        == [Point(0, 0), Point(10, 0), Point(10, 10)])
  }

  @Test func aClosedLineKeepsItsShape() {
    let square = [Point(0, 0), Point(4, 0), Point(4, 4), Point(0, 4), Point(0, 0)]
    #expect(Simplification.simplified(square, tolerance: 0.1) == square)
  }
}
