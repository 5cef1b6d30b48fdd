import TestSupport
import Testing

@testable import Charting

struct LinearTicksTests {
  @Test(arguments: [
    (0.0, 210.0, 6, ["0", "50", "100", "150", "200"]),
    (0, 0.96, 6, ["0.0", "0.2", "0.4", "0.6", "0.8"]),
    (-2.6, 2.6, 5, ["−2", "−1", "0", "1", "2"]),
    (1234, 9876, 5, ["2500", "5000", "7500"]),
    (3, 3.0000004, 5, ["3.0000000", "3.0000001", "3.0000002", "3.0000003", "3.0000004"]),
  ])
  func onlyTicksInsideTheLimitsAreShown(
    _ lower: Double, _ upper: Double, _ count: Int, _ labels: [String]
  ) {
    let ticks = LinearTicks(lower, upper, count: count).ticks
    #expect(ticks.majors.map(\.label) == labels)
    #expect(ticks.factor == nil)
  }

  @Test(arguments: [
    (0.0, 2e6, 5, ["0.0", "0.5", "1.0", "1.5", "2.0"], 6),
    (0, 7e-7, 8, ["0", "1", "2", "3", "4", "5", "6", "7"], -7),
    (-3e5, 3e5, 5, ["−3", "−2", "−1", "0", "1", "2", "3"], 5),
  ])
  func hugeAndTinyLabelsShareAFactor(
    _ lower: Double, _ upper: Double, _ count: Int, _ labels: [String], _ factor: Int
  ) {
    let ticks = LinearTicks(lower, upper, count: count).ticks
    #expect(ticks.majors.map(\.label) == labels)
    #expect(ticks.factor == factor)
  }

  @Test(arguments: [(0.0, 3.0), (0, 1), (2, 2.5), (0, 17), (5, 1234)])
  func integerAxesHaveWholeTicks(_ lower: Double, _ upper: Double) {
    for count in 3...8 {
      let ticks = LinearTicks(lower, upper, count: count, integersOnly: true).ticks
      #expect(ticks.majors.allSatisfy { $0.value == $0.value.rounded() })
    }
  }

  @Test(arguments: 0..<300)
  func ticksKeepTheirPromises(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let size = Double.powerOfTen(Int.random(in: -12...12, using: &random))
    let lower = Double.random(in: -size...size, using: &random)
    let upper = lower + Double.random(in: size / 1000...size, using: &random)
    let count = Int.random(in: 3...8, using: &random)
    let ticks = LinearTicks(lower, upper, count: count).ticks
    let values = ticks.majors.map(\.value)
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let room = (upper - lower) * 1e-8
    #expect(values.allSatisfy { $0 >= lower - room && $0 <= upper + room })
    #expect(steps.allSatisfy { $0 > 0 && ($0 - steps[0]).magnitude < room })
    #expect(values.count <= 2 * count)
    let labels = ticks.majors.map(\.label)
    let decimals = labels.map { $0.split(separator: ".").dropFirst().first?.count }
    #expect(Set(decimals).count <= 1)
    #expect(!labels.contains { $0.hasPrefix("−") && $0.allSatisfy { "−0.".contains($0) } })
  }
}
