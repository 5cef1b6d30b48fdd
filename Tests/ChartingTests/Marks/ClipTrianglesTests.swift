import Testing

@testable import Charting

struct ClipTrianglesTests {
  @Test func pointsAboveAndBelowGetATriangleEach() {
    let marks = ClipTriangles(x: [2, 5, 8], y: [5, 11, -1], series: 0)
    #expect(marks.scene().points.filter { $0.y == 0 } == [Point(50, 0)])
    #expect(marks.scene().points.filter { $0.y == 100 } == [Point(80, 100)])
  }

  @Test func neighborsShareATriangle() {
    let x = (0...1000).map { Double($0) / 100 }
    let marks = ClipTriangles(x: x, y: x.map { _ in 20 }, series: 0)
    #expect(marks.scene().points.count { $0.y == 0 } <= 26)
  }

  @Test func whatHasNoLogarithmLiesBelow() {
    let marks = ClipTriangles(x: [5], y: [-1e-17], series: 0)
    #expect(marks.scene(in: .logarithmic).points.contains(Point(50, 100)))
  }
}
