import Testing

@testable import Charting

struct TrajectoryTests {
  @Test func shortPathsHaveADotForEachStepAndARingAtTheStart() {
    let path = Trajectory(x: [1, 5, 9], y: [1, 5, 1], series: 0, startLabel: "start")
    #expect(path.scene().points.count == 3 + 2 + 1)
    #expect(path.labels(in: .linear).map(\.name) == ["start"])
  }

  @Test func overColoredBandsAPathHasACasingInTheColorOfThePage() throws {
    var path = Trajectory(x: [1, 5, 9], y: [1, 5, 1], series: 0)
    path.isOnFill = true
    guard case .group(let group) = path.elements(in: .linear).first else {
      Issue.record("no group")
      return
    }
    let strokes = group.elements.prefix(2).map { element in
      if case .path(_, let style) = element { style.stroke } else { nil as Stroke? }
    }
    #expect(strokes.map { $0?.paint.role } == [.background, .series(0)])
    #expect(try #require(strokes[0]).width > #require(strokes[1]).width)
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
