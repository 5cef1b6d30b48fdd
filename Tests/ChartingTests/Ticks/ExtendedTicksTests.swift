import Testing

@testable import Charting

struct ExtendedTicksTests {
  @Test(arguments: [
    (8.1, 14.1, 4, [8, 10, 12, 14]),
    (0, 210, 6, [0, 50, 100, 150, 200]),
    (0, 0.96, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (-2.6, 2.6, 5, [-3, -2, -1, 0, 1, 2, 3]),
    (0.18, 0.5, 5, [0.2, 0.3, 0.4, 0.5]),
    (99.2, 100.4, 5, [99.2, 99.4, 99.6, 99.8, 100, 100.2, 100.4]),
    (1234, 9876, 5, [0, 2500, 5000, 7500, 10_000]),
    (-0.0007, 0.0011, 5, [-0.0005, 0, 0.0005, 0.001]),
  ])
  func labelsAreNiceAndCoverTheRange(
    _ lower: Double, _ upper: Double, _ count: Int, _ values: [Double]
  ) {
    #expect(ExtendedTicks.labelling(lower, upper, count: count)?.values == values)
  }

  @Test(arguments: [
    (1.0, 1.0), (0, .infinity), (-1.7e308, 1.7e308), (1, 1 + 1e-12), (.nan, 1),
    (0, .leastNonzeroMagnitude),
  ])
  func rangesWithoutSafeNumbersHaveNone(_ lower: Double, _ upper: Double) {
    #expect(ExtendedTicks.labelling(lower, upper, count: 5) == nil)
  }
}
