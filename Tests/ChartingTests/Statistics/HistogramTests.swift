import Testing

@testable import Charting

struct HistogramTests {
  @Test func binsHaveARoundWidthAndHoldEveryValue() throws {
    let values = (0..<100).map { Double($0) / 10 }
    let histogram = try #require(Histogram(values))
    #expect(histogram.width == 2)
    #expect(histogram.edges == [0, 2, 4, 6, 8, 10])
    #expect(histogram.counts == [20, 20, 20, 20, 20])
  }

  @Test func theLargestValueFallsIntoTheLastBin() throws {
    let histogram = try #require(Histogram([0, 1, 2, 3, 4, 4, 4, 8]))
    #expect(histogram.counts.reduce(0, +) == 8)
    #expect(histogram.edges.last == 8)
  }

  @Test(arguments: [[], [1], [2, 2, 2], [.nan, .infinity]])
  func oneValueHasNoHistogram(_ values: [Double]) {
    #expect(Histogram(values) == nil)
  }

  @Test func manyEqualValuesStillGetBins() throws {
    let histogram = try #require(Histogram([Double](repeating: 1, count: 50) + [9]))
    #expect(histogram.counts.reduce(0, +) == 51)
  }
}
