import Testing

@testable import Charting

struct SpreadTests {
  @Test func threeRunsShowTheirRange() throws {
    let spread = try #require(Spread([[1, 10], [2, 20, 200], [6, 60]]))
    #expect(spread.kind == .range)
    #expect(spread.mean == [3, 30])
    #expect(spread.lower == [1, 10])
    #expect(spread.upper == [6, 60])
  }

  @Test func elevenRunsShowTheirMiddle() throws {
    let spread = try #require(Spread((0...10).map { [Double($0)] }))
    #expect(spread.kind == .middle)
    #expect(spread.mean == [5])
    #expect(spread.lower == [1])
    #expect(spread.upper == [9])
  }

  @Test(arguments: [(3, Spread.Kind.range), (9, .range), (10, .middle), (11, .middle)])
  func theMiddleBeginsWithTenRuns(count: Int, kind: Spread.Kind) throws {
    let spread = try #require(Spread((0..<count).map { [Double($0 * $0)] }))
    #expect(spread.kind == kind)
    #expect((spread.lower == [0]) == (kind == .range))
  }

  @Test func tenRunsAreCutBetweenNeighbors() throws {
    let spread = try #require(Spread((0..<10).map { [Double($0) * 10] }))
    #expect(abs(spread.lower[0] - 9) < 1e-12)
    #expect(abs(spread.upper[0] - 81) < 1e-12)
  }

  @Test func twoRunsHaveNoSpread() {
    #expect(Spread([[1], [2]]) == nil)
  }
}
