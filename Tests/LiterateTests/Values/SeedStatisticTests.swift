import Testing

@testable import Literate

@Suite("Statistics over seeds")
struct SeedStatisticTests {
  // numpy 2: mean, std, min, max, median, percentile(10), percentile(90) of these numbers.
  @Test(
    "agree with NumPy",
    arguments: [
      (SeedStatistic.mean, 3.875), (.std, 2.836701429477554), (.min, 1), (.max, 8),
      (.median, 3.25),
      (.p10, 1.15), (.p90, 7.1),
    ] as [(SeedStatistic, Double)])
  func numpy(statistic: SeedStatistic, expected: Double) throws {
    let value = try #require(statistic.value(of: [8, 1, 1.5, 5]))
    #expect(abs(value - expected) < 1e-14)
  }

  @Test("of no numbers there are none")
  func empty() {
    #expect(SeedStatistic.allCases.allSatisfy { $0.value(of: []) == nil })
  }
}
