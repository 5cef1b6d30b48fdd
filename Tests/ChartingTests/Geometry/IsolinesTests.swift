import Testing

@testable import Charting

struct IsolinesTests {
  private let places = (0...40).map { -2 + Double($0) / 10 }

  @Test func theOutlineOfABowlIsACircle() throws {
    let grid = Grid(x: places, y: places) { $0 * $0 + $1 * $1 }
    let outlines = Isolines.outlines(of: grid, atMost: 1)
    let outline = try #require(outlines.first)
    #expect(outlines.count == 1)
    #expect(outline.allSatisfy { ($0.x * $0.x + $0.y * $0.y - 1).magnitude < 0.02 })
    #expect((area(outline).magnitude - .pi).magnitude < 0.02)
  }

  @Test func aRegionThatLeavesTheGridClosesOutsideOfIt() throws {
    let grid = Grid(x: places, y: places) { x, _ in x }
    let outline = try #require(Isolines.outlines(of: grid, atMost: 0).first)
    #expect(outline.map(\.x).max() == 0)
    #expect((outline.map(\.x).min() ?? 0) < -2)
  }

  @Test func aHoleRunsTheOtherWay() {
    let grid = Grid(x: places, y: places) { x, y in
      let radius = (x * x + y * y).squareRoot()
      return (radius - 1).magnitude
    }
    let areas = Isolines.outlines(of: grid, atMost: 0.5).map(area)
    #expect(areas.count == 2)
    #expect(areas.min() ?? 0 < 0 && areas.max() ?? 0 > 0)
  }

  @Test(arguments: [(0.25, 2), (0.49, 2), (0.5, 1), (0.75, 1)])
  func theMiddleOfASaddleIsTheMeanOfItsCorners(level: Double, count: Int) {
    for values in [[0.0, 1, 1, 0], [1, 0, 0, 1]] {
      let outlines = Isolines.outlines(
        of: Grid(x: [0, 1], y: [0, 1], values: values), atMost: level)
      #expect(outlines.count == count)
      let areas = outlines.map(area)
      #expect(areas.allSatisfy { $0 > 0 } || areas.allSatisfy { $0 < 0 })
    }
  }

  @Test func aLevelBelowEverythingHasNoOutline() {
    let grid = Grid(x: places, y: places) { x, y in x * x + y * y }
    #expect(Isolines.outlines(of: grid, atMost: -1).isEmpty)
    #expect(Isolines.outlines(of: Grid(x: [1], y: [1], values: [1]), atMost: 2).isEmpty)
  }

  @Test func whatIsNoNumberLiesOutside() {
    let grid = Grid(x: places, y: places) { x, y in x > 0 ? .nan : x + y }
    let outlines = Isolines.outlines(of: grid, atMost: 10)
    #expect(outlines.count == 1)
    #expect(outlines.flatMap { $0 }.map(\.x).max() == 0)
  }

  private func area(_ outline: [Point]) -> Double {
    zip(outline, outline.dropFirst() + outline.prefix(1)).reduce(0) { sum, pair in
      sum + (pair.0.x * pair.1.y - pair.1.x * pair.0.y) / 2
    }
  }
}
