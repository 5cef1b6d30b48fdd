import Testing

@testable import Charting

struct NumberTextTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1.00"), (-1, "−1.00"), (0.5, "0.500"), (0.25, "0.250"),
    (12.5, "12.5"), (99.95, "100"), (123.456, "123"), (0.0012345, "0.00123"),
    (0.001, "0.00100"), (0.0009995, "0.00100"), (0.00099, "9.9 × 10⁻⁴"),
    (1.85e-5, "1.8 × 10⁻⁵"), (1.95e-5, "2.0 × 10⁻⁵"), (9.96e-7, "1.0 × 10⁻⁶"),
    (-6.02e23, "−6.0 × 10²³"), (1234.5, "1234"), (1235.5, "1236"), (9999.4, "9999"),
    (12345.678, "12\u{202F}346"), (99999.4, "99\u{202F}999"), (99999.7, "1.0 × 10⁵"),
    (100_000, "1.0 × 10⁵"), (0.1 + 0.2, "0.300"), (1.005, "1.00"), (2.675, "2.68"),
    (.leastNonzeroMagnitude, "5.0 × 10⁻³²⁴"), (.infinity, "—"), (.nan, "—"),
    (1.7976931348623157e308, "1.8 × 10³⁰⁸"),
  ])
  func aValueKeepsThreeDigitsOrAPowerOfTen(_ value: Double, _ text: String) {
    #expect(NumberText.value(value) == text)
  }

  @Test(arguments: [
    (0.0, "0"), (0.123456, "0.1235"), (41.0, "41.00"), (12345.678, "12\u{202F}346"),
    (1.23456e-7, "1.23 × 10⁻⁷"), (.nan, "—"),
  ])
  func `a reading has one digit more`(_ value: Double, _ text: String) {
    #expect(NumberText.reading(value) == text)
  }

  @Test(arguments: [
    ([0.0222, 0.00421, 0.00099], ["0.0222", "0.0042", "0.0010"]),
    ([500, 0.5], ["500.0", "0.5"]),
    ([1, 10, 100], ["1", "10", "100"]),
    ([0.5, 1.3e-5], ["0.50", "1.3 × 10⁻⁵"]),
    ([1.0936, 3.2e-7, 343], ["1.1", "3.2 × 10⁻⁷", "343"]),
    ([6.955, 3.2e6], ["7.0", "3.2 × 10⁶"]),
    ([0, 0.25], ["0", "0.250"]),
    ([0, 0], ["0", "0"]),
    ([.nan, 2], ["—", "2.00"]),
  ])
  func valuesThatStandTogetherShareTheirFormat(_ values: [Double], _ texts: [String]) {
    #expect(NumberText.values(values) == texts)
  }

  @Test(arguments: [
    (0, "0"), (210, "210"), (9999, "9999"), (10_000, "10\u{202F}000"),
    (-1_234_567, "−1\u{202F}234\u{202F}567"),
  ])
  func aCountIsWrittenInFull(_ count: Int, _ text: String) {
    #expect(NumberText.count(count) == text)
  }

  @Test(arguments: [(31, "31"), (0.5, "0.500"), (20_000, "20\u{202F}000"), (-3, "−3")])
  func aPlaceOnAnAxisIsAWholeNumberWhereItCan(_ value: Double, _ text: String) {
    #expect(NumberText.place(value) == text)
  }

  @Test(arguments: [(0.125, 2, "0.12"), (0.375, 2, "0.38"), (2, 1, "2.0"), (-0.04, 1, "0.0")])
  func fixedDecimalsRoundHalfToEven(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [(0, "1"), (1, "10"), (2, "10²"), (-18, "10⁻¹⁸")])
  func aPowerOfTenHasARaisedExponent(_ exponent: Int, _ text: String) {
    #expect(NumberText.power(exponent) == text)
  }

  @Test(arguments: [
    ([0.69314, 0.69321], ["0.6931", "0.6932"]), ([1, 2], ["1.00", "2.00"]),
    ([0.5, 0.5], ["0.500", "0.500"]), ([1.00000000001, 1.00000000002], ["1.00", "1.00"]),
    ([1.0000001, 1.0000002], ["1.00", "1.00"]), ([1.000001, 1.000002], ["1.000001", "1.000002"]),
    ([12345678, 12345679], ["1.2 × 10⁷", "1.2 × 10⁷"]),
    ([1.234e-9, 1.241e-9, 1], ["1.23 × 10⁻⁹", "1.24 × 10⁻⁹", "1.00"]),
  ])
  func differentValuesReadDifferently(_ values: [Double], _ texts: [String]) {
    #expect(NumberText.apart(values) == texts)
  }

  @Test(arguments: [
    (1e-6, "10⁻⁶"), (2.5e-4, "2.5 × 10⁻⁴"), (0.01, "0.01"), (0, "0"), (3, "3"), (1e6, "10⁶"),
    (-1e-6, "−1 × 10⁻⁶"),
  ])
  func chosenValuesKeepTheirOwnDigits(_ value: Double, _ text: String) {
    #expect(NumberText.chosen(value) == text)
  }
}
