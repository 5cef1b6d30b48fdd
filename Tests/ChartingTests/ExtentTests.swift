import Testing

@testable import Charting

struct ExtentTests {
  @Test func onlyNumbersCount() {
    let extent = Extent(x: [.nan, 2, -.infinity], y: [-3, 0, 4])
    #expect(extent.x.least == 2 && extent.x.largest == 2)
    #expect(extent.y.least == -3 && extent.y.leastPositive == 4)
  }

  @Test func togetherTheyHoldBoth() {
    var extent = Extent(x: [1], y: [1])
    extent.include(Extent(x: [5], y: []))
    #expect(extent.x.largest == 5 && extent.y.largest == 1)
    #expect(Extent().x.isEmpty && !extent.x.isEmpty)
  }
}
