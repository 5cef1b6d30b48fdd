import Testing

@testable import Charting

struct ColorCountTests {
  @Test func everyPixelIsCountedOnce() throws {
    let count = try #require(ColorCount([1, 1, 2, 1, 0xff00_0002, 3]))
    #expect(count.colors == [1, 2, 3])
    #expect(count.counts == [3, 2, 1])
    #expect(count.runs.map(\.place) == [0, 1, 0, 1, 2])
    #expect(count.runs.map(\.length) == [2, 1, 1, 1, 1])
  }

  @Test func thousandsOfColorsKeepTheirPlaces() throws {
    let pixels = (0..<20_000).map { UInt32($0 * 811) }
    let count = try #require(ColorCount(pixels + pixels))
    #expect(count.colors == pixels.map { $0 & 0xffffff })
    #expect(count.counts.allSatisfy { $0 == 2 })
  }

  @Test func noPixelsHaveNoColors() throws {
    #expect(try #require(ColorCount([])).colors.isEmpty)
  }

  @Test func tooManyColorsAreNotCounted() {
    #expect(ColorCount((0..<70_000).map { UInt32($0) }) == nil)
  }
}
