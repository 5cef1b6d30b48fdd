import Testing

@testable import Charting

struct ContourBandsTests {
  private let places = (0...20).map { Double($0) / 2 }

  private var bowl: Grid {
    Grid(x: places, y: places) { x, y in (x - 5) * (x - 5) + (y - 5) * (y - 5) }
  }

  @Test func levelsAreAFactorOfThreeApart() {
    let levels = ContourBands.geometricLevels(bowl, above: 0, count: 4)
    // The largest value of the grid, so that the outermost band fills it.
    #expect(levels.count == 4 && levels[3] == 50)
    for (low, high) in zip(levels, levels.dropFirst()) {
      #expect((high / low - 3).magnitude < 1e-12)
    }
  }

  @Test func lowerRegionsAreDrawnOverHigherOnes() {
    let bands = ContourBands(bowl, levels: [1, 4, 16])
    guard case .group(let group) = bands.elements(in: .linear).first else {
      Issue.record("no group")
      return
    }
    let widths = group.elements.map { element in
      let x = Scene(size: Size(1, 1), elements: [element]).points.map(\.x)
      return (x.max() ?? 0) - (x.min() ?? 0)
    }
    #expect(widths.count == 3 && widths == widths.sorted(by: >))
    #expect(group.clip == .box(Frame.linear.box))
  }

  @Test func aFlatFunctionHasNoLevels() {
    let flat = Grid(x: places, y: places) { _, _ in 3 }
    #expect(ContourBands.geometricLevels(flat, above: 3).isEmpty)
  }
}
