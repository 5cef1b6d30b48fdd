import Testing

@testable import Options

/// Each end of a range is inside or outside, and its neighbours are where they belong.
struct OptionRangeTests {
  private static func below(_ number: Double) -> Double { number.nextDown }
  private static func above(_ number: Double) -> Double { number.nextUp }

  static let cases: [(range: OptionRange, text: String, inside: [Double], outside: [Double])] = [
    (OptionRange.positive, "> 0", [above(0), 1], [0, -1]),
    (OptionRange.nonNegative, "≥ 0", [0, 1e300], [below(0)]),
    (OptionRange.fraction, "≥ 0 and < 1", [0, below(1)], [1, below(0), 2]),
    (OptionRange.unit, "≥ 0 and ≤ 1", [0, 0.5, 1], [above(1), below(0)]),
    (OptionRange.finite, "finite", [-1e308, 0, 1e308], []),
    (OptionRange.atLeast(1), "≥ 1", [1, 2], [below(1), 0]),
    (OptionRange.closed(2, 3.5), "≥ 2 and ≤ 3.5", [2, 3.5], [below(2), above(3.5)]),
    (OptionRange.open(0, 1), "> 0 and < 1", [above(0), below(1)], [0, 1]),
    (OptionRange(upper: 1, upperIsOpen: true), "< 1", [-1e300, below(1)], [1]),
    (OptionRange(lower: 1, lowerIsOpen: true), "> 1", [above(1)], [1]),
  ]

  @Test(arguments: cases.indices)
  func `ends belong to it or not`(index: Int) {
    let (range, text, inside, outside) = Self.cases[index]
    #expect(range.text == text)
    for number in inside { #expect(range.contains(number), "\(number)") }
    for number in outside + [.nan, .infinity, -.infinity] {
      #expect(!range.contains(number), "\(number)")
    }
  }
}
