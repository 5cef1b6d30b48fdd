import Testing

@testable import Optimization

@Suite struct StatisticTests {
  @Test(arguments: [
    (Statistic.mean, 2.5), (.std, 1.118033988749895), (.min, 1), (.max, 4), (.median, 2.5),
    (.p10, 1.3), (.p90, 3.7),
  ])
  func `a statistic agrees with NumPy's default`(statistic: Statistic, expected: Double) {
    #expect(abs(statistic.value(of: [4, 1, 3, 2]) - expected) < 1e-15)
  }

  @Test func `a share of booleans is their mean`() {
    #expect(Statistic.mean.value(of: [.boolean(true), .boolean(false)]) == .number(0.5))
  }

  @Test func `one seed without a value leaves the statistic without one`() {
    #expect(Statistic.max.value(of: [.integer(3), .missing]) == .missing)
  }

  @Test func `an infinite loss is the largest`() {
    #expect(Statistic.max.value(of: [1, .infinity, 2]) == .infinity)
    #expect(Statistic.min.value(of: [1, .infinity, 2]) == 1)
  }
}
