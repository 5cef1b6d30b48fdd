import Testing

@testable import Charting

struct LimitsTests {
  private func limits(_ axis: Axis, _ values: [Double]) -> [Double] {
    let limits = Limits(y: axis, Extent(x: [], y: values))
    return [limits.lower, limits.upper]
  }

  private static let linear: [([Double], [Double])] = [
    ([0.1, 10.0], [0, 10.396]), ([8, 10], [7.92, 10.08]), ([-1, 1], [-1.08, 1.08]),
    ([5, 5], [4.5, 5.5]), ([0, 0], [-1, 1]), ([], [0, 1.04]), ([.nan], [0, 1.04]),
  ]

  @Test(arguments: linear)
  func aLinearAxisStartsAtZeroOrLeavesRoom(_ values: [Double], _ expected: [Double]) {
    for (limit, wanted) in zip(limits(Axis(), values), expected) {
      #expect((limit - wanted).magnitude < 1e-12)
    }
  }

  private static let logarithmic: [([Double], [Double])] = [
    ([1e-6, 0.5], [1e-6, 1]), ([3, 400], [3 / 1.15, 460]), ([1e-300, 1e300], [1e282, 1e300]),
    ([-1, 0], [1, 10]), ([], [1, 10]), ([7, 7], [7 / 1.15, 10]),
  ]

  @Test(arguments: logarithmic)
  func aLogarithmicAxisEndsAtNearDecades(_ values: [Double], _ expected: [Double]) {
    for (limit, wanted) in zip(limits(Axis(nil, .logarithmic), values), expected) {
      #expect((limit / wanted - 1).magnitude < 1e-12)
    }
  }

  @Test func tightAndFixedLimitsAreKept() {
    #expect(limits(Axis(fit: .tight), [3, 7]) == [3, 7])
    #expect(limits(Axis(lower: 1, upper: 9), [3, 7]) == [1, 9])
    #expect(limits(Axis(nil, .logarithmic, fit: .tight), [0.3, 7]) == [0.3, 7])
  }

  @Test func countsAreNeverBelowZero() {
    #expect(limits(Axis(integersOnly: true, fit: .tight), [0, 0]) == [0, 1])
    #expect(limits(Axis(integersOnly: true), [5, 5]) == [4.5, 5.5])
    #expect(limits(Axis(fit: .tight), [0, 0]) == [-1, 1])
  }

  @Test func aFloorAndACeilingGetRoomForText() {
    var extent = Extent(x: [], y: [1e-12, 1])
    extent.floor = 1e-12
    extent.ceiling = 1
    let limits = Limits(y: Axis(nil, .logarithmic), extent)
    #expect(limits.lower < 1e-12 / 5 && limits.lower > 1e-15)
    #expect(limits.upper > 5 && limits.upper < 1000)
  }
}
