import TestSupport
import Testing

@testable import Files
@testable import Values

@Suite("Number formats")
struct NumberFormatTests {
  @Test(
    "write a value",
    arguments: [
      (".2f", 1234.5678, "1234.57"), ("f", 0.5, "0.500000"), (",.1f", 1234.56, "1,234.6"),
      (".2e", 4.7e-4, "4.70e-04"), (".0e", 4.7e12, "5e+12"), (".1x", 4.7e-4, "4.7 × 10⁻⁴"),
      ("x", -4.72e-4, "−4.7 × 10⁻⁴"), ("%", 0.1234, "12 %"), (".1%", 0.1234, "12.3 %"),
      ("d", 41.4, "41"), (",d", 1_234_567, "1,234,567"), (".3", 0.012345, "0.0123"),
      (".3g", 0.012345, "0.0123"),
      (".4", 1.99996, "2.000"), ("+.1f", 0.25, "+0.2"), ("+.1f", -0.25, "−0.2"),
      (",", 1320, "1,320"),
    ] as [(String, Double, String)])
  func written(format: String, value: Double, text: String) throws {
    let format = try NumberFormat(parsing: Array(format.utf8)[...])
    #expect(format.text(value) == text)
  }

  @Test("in a formula are TeX")
  func math() throws {
    #expect(NumberFormat(form: .power, digits: 1).text(-4.7e-4, in: .math) == "-4.7\\times10^{-4}")
    #expect(NumberFormat(form: .percent).text(0.12, in: .math) == "12\\%")
    #expect(NumberFormat(form: .whole, isGrouped: true).text(1320, in: .math) == "1{,}320")
  }

  @Test(
    "have a standard of three digits",
    arguments: [
      (0, "0"), (41, "41"), (1320, "1320"), (13200, "13\u{202F}200"), (0.5, "0.500"),
      (12.345, "12.3"), (9.996, "10.0"), (1234.56, "1235"), (99_999.5, "100\u{202F}000"),
      (123_456.7, "1.2 × 10⁵"), (0.001, "0.00100"), (0.00099, "9.9 × 10⁻⁴"),
      (1.9e-5, "1.9 × 10⁻⁵"), (-0.25, "−0.250"), (2e8, "200\u{202F}000\u{202F}000"),
      (3e9, "3.0 × 10⁹"),
    ] as [(Double, String)])
  func standard(value: Double, text: String) {
    #expect(NumberFormat.standard.text(value) == text)
  }

  @Test("in any form read as the value they write")
  func law() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let magnitude = Double.random(in: -9...9, using: &generator)
      let value = MathFunction.power(10, magnitude) * (Bool.random(using: &generator) ? 1 : -1)
      for form in NumberFormat.Form.allCases {
        let digits = Int.random(in: 1...6, using: &generator)
        let format = NumberFormat(form: form, digits: Bool.random(using: &generator) ? digits : nil)
        let text = format.text(value)
        let token = try NumberToken(before: Array(text.utf8)[...])
        #expect(token.range.count == text.utf8.count && token.agrees(with: value), "\(text)")
      }
    }
  }

  @Test(
    "are printed as they are read", arguments: [".2f", "+,.1f", ".2e", "x", "%", "d", ".3", ","])
  func printed(text: String) throws {
    #expect(try NumberFormat(parsing: Array(text.utf8)[...]).text == text)
  }

  @Test(
    "that are wrong are placed",
    arguments: [
      ("", "missing format after 'as'", 0..<0), (" .2q ", "invalid format '.2q'", 1..<4),
      (".f", "invalid format '.f'", 0..<2), (".99f", "invalid format '.99f'", 0..<4),
      (".0", "invalid format '.0'", 0..<2),
    ])
  func faults(text: String, message: String, range: Range<Int>) {
    let error = #expect(throws: ValueError.self) {
      try NumberFormat(parsing: Array(text.utf8)[...])
    }
    #expect(error?.message == message)
    #expect(error?.range == range)
  }
}
