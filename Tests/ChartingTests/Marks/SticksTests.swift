import Testing

@testable import Charting

struct SticksTests {
  private let sticks = Sticks(
    x: [2, 4], bases: [0, 5], tops: [5, 10], series: 1, name: "mode 2", value: "50 %")

  @Test func `each stick goes from its base to its top`() {
    #expect(
      sticks.scene().points == [
        Point(20, 100), Point(20, 50), Point(40, 50), Point(40, 0),
      ])
  }

  @Test func `a stick is narrower than the distance to its neighbor`() throws {
    let group = try #require(sticks.elements(in: .linear).first)
    guard case .group(let parts) = group, case .path(_, let style) = parts.elements.first else {
      Issue.record("no strokes")
      return
    }
    #expect(parts.series == 1)
    #expect(try #require(style.stroke).width == 12)
  }

  @Test func `the name stands beside the middle of the last stick`() {
    let labels = sticks.labels(in: .linear)
    #expect(labels.map(\.name) == ["mode 2"])
    #expect(labels.map(\.point) == [Point(100, 25)])
  }

  @Test func `a part of nothing is not drawn`() {
    #expect(Sticks(x: [1], bases: [3], tops: [3], series: 0).elements(in: .linear).isEmpty)
  }

  @Test func `many sticks are one area without gaps`() throws {
    let x = (0..<40).map { Double($0) / 4 }
    let many = Sticks(
      x: x, bases: x.map { _ in 0 }, tops: x.map { _ in 5 }, series: 0)
    let points = many.scene().points
    #expect(points.map(\.x).min() == 0 && points.map(\.x).max() == 98.75)
    #expect(Set(points.map(\.y)) == [50, 100])
  }
}
