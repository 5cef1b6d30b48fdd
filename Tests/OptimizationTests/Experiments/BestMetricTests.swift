import Testing

@testable import Optimization

struct BestMetricTests {
  @Test(
    arguments: [
      ([3, 1, 2], 1), ([2, 1, 1], 1), ([1 + 2e-15, 1, 1 - 1e-15], 0), ([1 + 1e-12, 1], 1),
      ([.nan, 5], 1), ([.infinity, 7], 1), ([.infinity, .infinity], 0), ([0, 1e-300], 0),
      ([-1, -2], 1),
    ] as [([Double], Int)])
  func theFirstOfTheBestIsBest(values: [Double], expected: Int) {
    #expect(BestMetric().best(of: values.map { .number($0) }) == expected)
  }

  @Test func greaterIsBetterWhereTheMetricSaysSo() throws {
    let metric = try BestMetric("r2")
    #expect(metric.best(of: [.number(0.5), .number(0.9), .number(0.9 + 1e-16)]) == 1)
    #expect(metric.best(of: [.missing, .number(-3)]) == 1)
    #expect(metric.best(of: [.missing]) == nil)
  }
}
