import Testing

@testable import Charting

struct ShortestDecimalTests {
  @Test(arguments: [
    (1.0, [1], 1), (0.1, [1], 0), (1e-5, [1], -4), (123.25, [1, 2, 3, 2, 5], 3),
    (1e22, [1], 23), (0, [], 0), (.leastNonzeroMagnitude, [5], -323),
  ])
  func digitsAreThoseOfTheShortestForm(_ value: Double, _ digits: [UInt8], _ point: Int) {
    let decimal = ShortestDecimal(value)
    #expect(decimal.digits == digits)
    #expect(decimal.point == point)
  }

  @Test(arguments: [
    (2.5, 0, 2.0), (3.5, 0, 4.0), (0.45, 1, 0.4), (0.55, 1, 0.6), (9.996, 2, 10), (0.04, 1, 0),
    (0.5, 0, 0), (0.6, 0, 1), (149.9, -2, 100), (1.0000001, 3, 1),
  ])
  func roundingGoesHalfToEven(_ value: Double, _ decimals: Int, _ rounded: Double) {
    #expect(ShortestDecimal(value).rounded(decimals: decimals).value == rounded)
  }

  @Test(arguments: [
    0.1, 1.0 / 3, 6.02214076e23, .leastNonzeroMagnitude, 1.7976931348623157e308, -42,
  ])
  func theDecimalReadsBackAsTheDouble(_ value: Double) {
    #expect(ShortestDecimal(value).value == value)
  }
}
