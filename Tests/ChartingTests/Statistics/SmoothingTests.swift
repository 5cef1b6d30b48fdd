import Testing

@testable import Charting

struct SmoothingTests {
  @Test func aRunningMeanUsesTheNeighborsThereAre() {
    #expect(Smoothing.running([1, 2, 6, 3], count: 3) == [1.5, 3, 11.0 / 3, 4.5])
    #expect(Smoothing.running([], count: 3) == [])
  }
}
