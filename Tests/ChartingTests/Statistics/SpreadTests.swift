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

  @Test func twoRunsHaveNoSpread() {
    #expect(Spread([[1], [2]]) == nil)
  }
}
