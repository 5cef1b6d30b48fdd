import Testing

@testable import Charting

struct GridTests {
  @Test func valuesStandRowByRow() {
    let grid = Grid(x: [1, 2], y: [10, 20]) { $0 + $1 }
    #expect(grid.values == [11, 12, 21, 22])
    #expect(grid[1, 0] == 12)
    #expect(grid[0, 1] == 21)
  }
}
