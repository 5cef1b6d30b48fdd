import Testing

@testable import Charting

struct HeckbertTicksTests {
  @Test(arguments: [
    (8.1, 14.1, 4, [5.0, 10, 15]),
    (0, 210, 6, [0, 100, 200, 300]),
    (-2.6, 2.6, 5, [-4, -2, 0, 2, 4]),
    (0.18, 0.5, 5, [0.1, 0.2, 0.3, 0.4, 0.5]),
    (99.2, 100.4, 5, [99, 99.5, 100, 100.5]),
    (1234, 9876, 5, [0, 2000, 4000, 6000, 8000, 10_000]),
    (-0.0007, 0.0011, 5, [-0.001, -0.0005, 0, 0.0005, 0.001, 0.0015]),
  ])
  func labelsLieAroundTheRange(
    _ lower: Double, _ upper: Double, _ count: Int, _ values: [Double]
  ) {
    #expect(HeckbertTicks.labelling(lower, upper, count: count)?.values == values)
  }
}
