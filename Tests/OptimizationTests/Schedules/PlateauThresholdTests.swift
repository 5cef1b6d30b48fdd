import Options
import Testing

@testable import Optimization

/// `ReduceLROnPlateau` begins with an infinite best, which a share may not leave a bound.
@Suite struct PlateauThresholdTests {
  private func rates(_ options: OptionValue, _ losses: [Double]) throws -> [Double] {
    let all: OptionValue = .mapping(
      [OptionEntry("base", 1), OptionEntry("patience", 1), OptionEntry("factor", 0.5)]
        + (options.entries ?? []))
    var schedule = try ReduceOnPlateauSchedule(decoding: all)
    return losses.enumerated().map { step, loss in
      schedule.observe(loss)
      return schedule.rate(at: step)
    }
  }

  @Test(arguments: [1.0, 1.5])
  func noLossIsBetterByAShareOfOneOrMore(_ threshold: Double) throws {
    let rates = try rates(["threshold": .number(threshold)], [5, 4, 3, 2])
    #expect(rates == [1, 0.5, 0.5, 0.25])
  }

  @Test func theFirstLossIsBetterOtherwise() throws {
    #expect(try rates(["threshold": 0.999], [5, 5, 5, 5]) == [1, 1, 0.5, 0.5])
    #expect(
      try rates(["threshold": 1.5, "threshold_mode": "abs"], [5, 5, 5, 5]) == [1, 1, 0.5, 0.5])
    #expect(try rates(["threshold": 1.5, "mode": "max"], [5, 5, 5, 5]) == [1, 1, 0.5, 0.5])
  }
}
