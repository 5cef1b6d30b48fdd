import Testing

@testable import Charting

struct LinearTicksTests {
  @Test(arguments: [
    Case(8.1, 14.1, 4, ["8", "10", "12", "14"]),
    Case(0, 210, 6, ["0", "50", "100", "150", "200"]),
    Case(0, 0.96, 6, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    Case(-2.6, 2.6, 5, ["−3", "−2", "−1", "0", "1", "2", "3"]),
    Case(0.18, 0.5, 5, ["0.2", "0.3", "0.4", "0.5"]),
    Case(99.2, 100.4, 5, ["99.2", "99.4", "99.6", "99.8", "100.0", "100.2", "100.4"]),
    Case(1234, 9876, 5, ["0", "2500", "5000", "7500", "10\u{202F}000"]),
    Case(-0.0007, 0.0011, 5, ["−0.0005", "0.0000", "0.0005", "0.0010"]),
  ])
  func extendedWilkinsonFindsNiceNumbers(_ given: Case) throws {
    let labelling = try #require(
      ExtendedTicks.labelling(given.lower, given.upper, count: given.count))
    let places = labelling.step.decimals
    let texts = labelling.decimals.map { NumberText.plain($0, decimals: places) }
    #expect(texts == given.texts)
  }
}

struct Case: Sendable {
  let lower: Double
  let upper: Double
  let count: Int
  let texts: [String]

  init(_ lower: Double, _ upper: Double, _ count: Int, _ texts: [String]) {
    self.lower = lower
    self.upper = upper
    self.count = count
    self.texts = texts
  }
}
