import Testing

@testable import Charting

struct OptimumTests {
  @Test func aCrossMarksThePlace() {
    let optimum = Optimum(x: 5, y: 5, label: "optimum")
    #expect(optimum.scene().points.contains(Point(45, 50)))
    #expect(optimum.labels(in: .linear).count == 1)
  }

  @Test func outsideTheFrameThereIsNone() {
    let optimum = Optimum(x: 50, y: 5, label: "optimum")
    #expect(optimum.elements(in: .linear).isEmpty && optimum.labels(in: .linear).isEmpty)
  }
}
