import Testing

@testable import Charting

struct TrajectoryTests {
  @Test func shortPathsHaveADotForEachStepAndARingAtTheStart() {
    let path = Trajectory(x: [1, 5, 9], y: [1, 5, 1], series: 0, startLabel: "start")
    // The line has a casing.
    #expect(path.scene().points.count == 2 * 3 + 2 + 1)
    #expect(path.labels(in: .linear).map(\.name) == ["start"])
  }

  @Test func longPathsAreLinesOnly() {
    let x = (0...300).map { Double($0) / 30 }
    let path = Trajectory(x: x, y: x.map { Double(Int($0 * 7) % 3) }, series: 0)
    #expect(path.scene().points.count < 300)
  }

  @Test func aPathEndsWhereItLeavesAllBounds() {
    let path = Trajectory(x: [5, 6, .nan, 5], y: [5, 5, 5, 5], series: 0)
    #expect(path.scene().points.allSatisfy { $0.x.isFinite })
  }
}
