import TestSupport
import Testing

@testable import Files
@testable import Values

/// A way to write a number: a text that ends with it, a value that it is, and values that it isn't.
struct NotationCase: Sendable, CustomTestStringConvertible {
  var prose: String
  var token: String
  var value: Double
  /// What the notation makes of another value.
  var other: Double
  var otherText: String

  init(_ prose: String, _ token: String, _ value: Double, _ other: Double, _ otherText: String) {
    self.prose = prose
    self.token = token
    self.value = value
    self.other = other
    self.otherText = otherText
  }

  var testDescription: String { prose }

  static let all: [NotationCase] = [
    // Whole numbers and decimals.
    .init("needs 41", "41", 41, 39.4, "39"), .init("41", "41", 41.4, -3, "−3"),
    .init("is 0.62", "0.62", 0.6234, 0.7, "0.70"), .init("is .62", ".62", 0.62, 12.345, "12.34"),
    .init("is 0", "0", 0, 1.2, "1"), .init("is 1320", "1320", 1320, 13200, "13200"),
    // Thousands.
    .init("took 1,320", "1,320", 1320, 1_234_567, "1,234,567"),
    .init("took 1,320.5", "1,320.5", 1320.5, 987.25, "987.2"),
    .init("took 1 320", "1 320", 1320, 13200, "13 200"),
    .init("took 1\u{A0}320", "1\u{A0}320", 1320, 999, "999"),
    .init("took 1\u{2009}320", "1\u{2009}320", 1320, 54321, "54\u{2009}321"),
    .init("took 12\u{202F}320", "12\u{202F}320", 12320, 1234, "1234"),
    .init("in 2020 320", "320", 320, 321, "321"),
    // Exponents.
    .init("loss 4.7e-4", "4.7e-4", 4.7e-4, 1.25e5, "1.2e5"),
    .init("loss 4.7E-04", "4.7E-04", 4.72e-4, 1.25e5, "1.2E+05"),
    .init("loss 1e+06", "1e+06", 1e6, 2e-7, "2e-07"),
    .init("loss 47e-5", "47e-5", 4.7e-4, 1.234e-3, "123e-5"),
    .init("loss 4.7 × 10⁻⁴", "4.7 × 10⁻⁴", 4.7e-4, 9.96e-5, "1.0 × 10⁻⁴"),
    .init("loss 4.7×10⁻⁴", "4.7×10⁻⁴", 4.7e-4, 3.21e12, "3.2×10¹²"),
    .init("loss 4.7×10^-4", "4.7×10^-4", 4.7e-4, 3.21e2, "3.2×10^2"),
    .init("loss 4.7·10⁻⁴", "4.7·10⁻⁴", 4.7e-4, -1e-9, "−1.0·10⁻⁹"),
    .init("about 10⁻⁴", "10⁻⁴", 1.2e-4, 1e-6, "10⁻⁶"),
    .init("about 10⁻⁴", "10⁻⁴", 1.2e-4, 4e-6, "4 × 10⁻⁶"),
    .init(
      "4.7&nbsp;&times;&nbsp;10⁻⁴", "4.7&nbsp;&times;&nbsp;10⁻⁴", 4.7e-4, 3e2,
      "3.0&nbsp;&times;&nbsp;10²"),
    .init("&minus;0.5", "&minus;0.5", -0.5, -1.5, "&minus;1.5"),
    // Formulas.
    .init("$4.7\\times10^{-4}$", "4.7\\times10^{-4}", 4.7e-4, 1.25e5, "1.2\\times10^{5}"),
    .init("$4.7 \\cdot 10^{-4}$", "4.7 \\cdot 10^{-4}", 4.7e-4, -2e-5, "-2.0 \\cdot 10^{-5}"),
    .init("$\\kappa = 12.3$", "12.3", 12.3, 7.06, "7.1"),
    .init("$\\kappa\\approx12.3$", "12.3", 12.3, -7.06, "-7.1"),
    .init("$\\mathbf{41}$", "41", 41, 42, "42"), .init("$12\\%$", "12\\%", 0.12, 0.345, "34\\%"),
    .init("$1{,}320$", "1{,}320", 1320, 4321, "4{,}321"),
    .init("$x = 10^{-4}$", "10^{-4}", 1e-4, 3e-5, "3\\times10^{-5}"),
    // Percent.
    .init("by 12 %", "12 %", 0.12, 0.3456, "35 %"), .init("by 12%", "12%", 0.12, 0.005, "0.50%"),
    .init("by 12.5 %", "12.5 %", 0.1251, 1, "100.0 %"),
    .init("by 12\\%", "12\\%", 0.12, 0.13, "13\\%"),
    .init("by 12&nbsp;%", "12&nbsp;%", 0.12, 0.5, "50&nbsp;%"),
    .init("by −3\u{A0}%", "−3\u{A0}%", -0.03, 0.04, "4\u{A0}%"),
    // Signs.
    .init("is −0.5", "−0.5", -0.5, 0.25, "0.2"), .init("is -0.5", "-0.5", -0.52, -1.25, "-1.2"),
    .init("is +0.5", "+0.5", 0.5, -0.75, "−0.8"), .init("=-5", "-5", -5, 4, "4"),
    .init("±0.5", "0.5", 0.5, 0.6, "0.6"),
    // Chinese without spaces.
    .init("动量法需要41", "41", 41, 187, "187"), .init("损失为−0.5", "−0.5", -0.5, -0.25, "−0.2"),
    .init("误差约4.7×10⁻⁴", "4.7×10⁻⁴", 4.7e-4, 5e-4, "5.0×10⁻⁴"),
    .init("（12%", "12%", 0.12, 0.2, "20%"), .init("第一，41", "41", 41, 40, "40"),
    // Behind emphasis and code.
    .init("needs **41**", "41", 41, 39, "39"), .init("needs *41*", "41", 41, 39, "39"),
    .init("needs __41__", "41", 41, 39, "39"), .init("needs `41`", "41", 41, -39, "-39"),
    .init("**`4.7e-4`**", "4.7e-4", 4.7e-4, -4e-4, "-4.0e-4"), .init("41 ", "41", 41, 39, "39"),
    .init("| **12 %**", "12 %", 0.12, 0.13, "13 %"), .init("[0.62", "0.62", 0.62, 0.5, "0.50"),
    // A value that would read 0 keeps its digits.
    .init("loss 0.012", "0.012", 0.012, 3.14e-6, "0.0000031"),
    .init("loss 0.012", "0.012", 0.012, 3.14e-15, "3.1 × 10⁻¹⁵"),
    .init("loss 41", "41", 41, 1.5e25, "1.5 × 10²⁵"),
    .init("loss 0.00", "0.00", 0.001, 0.003, "0.00"),
  ]
}

@Suite("Numbers before a pin")
struct NumberTokenTests {
  @Test("are found in every notation", arguments: NotationCase.all)
  func found(notation: NotationCase) throws {
    let bytes = Array(("ab" + notation.prose).utf8)
    let token = try NumberToken(before: bytes[2...])
    #expect(String(decoding: bytes[token.range], as: UTF8.self) == notation.token)
  }

  @Test("agree with their value and no other", arguments: NotationCase.all)
  func agreement(notation: NotationCase) throws {
    let token = try NumberToken(before: Array(notation.prose.utf8)[...])
    #expect(token.agrees(with: notation.value))
    let wrong = [
      notation.value * 1.6 + 1, -notation.value - 3, notation.value / 1000 - 2, .nan, .infinity,
    ]
    for value in wrong { #expect(!token.agrees(with: value), "\(value)") }
    let written = try #require(token.value)
    let unit = token.notation.unit(at: written)
    #expect(!token.agrees(with: written + 0.51 * unit) || token.notation.exponent?.isBare == true)
    #expect(!token.agrees(with: written - 0.51 * unit) || token.notation.exponent?.isBare == true)
  }

  @Test("write another value in the same way", arguments: NotationCase.all)
  func written(notation: NotationCase) throws {
    let token = try NumberToken(before: Array(notation.prose.utf8)[...])
    let text = token.notation.format(notation.other)
    #expect(text == notation.otherText)
    #expect(token.notation.format(try #require(token.value)) == notation.token)
    // What is written reads as the value, so that checking after updating finds nothing.
    let dollars = notation.prose.hasSuffix("$") ? "$" : ""
    let again = try NumberToken(before: Array((dollars + text + dollars).utf8)[...])
    #expect(again.agrees(with: notation.other))
  }

  @Test(
    "in a formula are read out as a sentence writes them",
    arguments: [
      ("$4.7\\times10^{-4}$", "4.7 × 10⁻⁴"), ("$x = -10^{-4}$", "−10⁻⁴"), ("$1{,}320$", "1,320"),
      ("$12\\%$", "12 %"), ("$47\\cdot10^{-5}$", "47 × 10⁻⁵"), ("$?$", "?"),
    ])
  func inProse(formula: String, text: String) throws {
    #expect(try NumberToken(before: Array(formula.utf8)[...]).inProse == text)
  }

  @Test(
    "may be left open",
    arguments: [("needs ?", "?"), ("需要?", "?"), ("by ? %", "? %"), ("**?**", "?"), ("$?$", "?")])
  func placeholder(prose: String, text: String) throws {
    let token = try NumberToken(before: Array(prose.utf8)[...])
    #expect(token.isPlaceholder)
    let bytes = Array(prose.utf8)
    #expect(String(decoding: bytes[token.range], as: UTF8.self) == text)
    #expect(!token.agrees(with: 0))
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var prose: String
    var message: String
    var part: String
    var hint: String?

    var testDescription: String { prose }
  }

  @Test(
    "that are none say so",
    arguments: [
      Fault(
        prose: "needs forty-one", message: "number in words before the pin: 'forty-one'",
        part: "forty-one", hint: "write it in digits, such as 41"),
      Fault(
        prose: "is halved twice", message: "number in words before the pin: 'twice'", part: "twice"),
      Fault(
        prose: "需要一百八十七", message: "number in words before the pin: '一百八十七'", part: "一百八十七",
        hint: "write it in digits, such as 187"),
      Fault(prose: "约4万", message: "number in words before the pin: '4万'", part: "4万"),
      Fault(
        prose: "需要１８７", message: "number in full-width or foreign digits before the pin: '１８７'",
        part: "１８７", hint: "write '187'"),
      Fault(
        prose: "约０．５％", message: "number in full-width or foreign digits before the pin: '０．５％'",
        part: "０．５％", hint: "write '0.5%'"),
      Fault(
        prose: "needs", message: "no number before the pin", part: "",
        hint: "put it directly after its number, or after '?' to be filled in"),
      Fault(prose: "", message: "no number before the pin", part: ""),
      Fault(
        prose: "needs 41 epochs", message: "no number directly before the pin", part: " epochs",
        hint: "put it directly after '41'"),
      Fault(
        prose: "needs 41.", message: "no number directly before the pin", part: ".",
        hint: "put it directly after '41'"),
      Fault(prose: "3,41", message: "unclear number before the pin: '3,41'", part: "3,41"),
      Fault(prose: "1'320", message: "unclear number before the pin: '1'320'", part: "1'320"),
      Fault(prose: "1_320", message: "unclear number before the pin: '1_320'", part: "1_320"),
      Fault(prose: "a 0·5", message: "unclear number before the pin: '0·5'", part: "0·5"),
      Fault(
        prose: "4.7 × 10-4", message: "unclear number before the pin: '10-4'", part: "10-4"),
      Fault(
        prose: "1\u{2003}320", message: "unclear number before the pin: '1\u{2003}320'",
        part: "1\u{2003}320"),
      Fault(prose: "v1.2.3", message: "unclear number before the pin: 'v1.2.3'", part: "v1.2.3"),
      Fault(prose: "see SGD41", message: "unclear number before the pin: 'SGD41'", part: "SGD41"),
      Fault(prose: "agent 007", message: "unclear number before the pin: '007'", part: "007"),
      Fault(prose: "is it?", message: "no number before the pin", part: ""),
      Fault(prose: "41\n", message: "no number before the pin", part: ""),
    ])
  func missing(fault: Fault) throws {
    let bytes = Array(fault.prose.utf8)
    let error = try #require(
      #expect(throws: ValueError.self) { try NumberToken(before: bytes[...]) })
    #expect(error.message == fault.message)
    #expect(String(decoding: bytes[error.range], as: UTF8.self) == fault.part)
    if let hint = fault.hint { #expect(error.hint == hint) }
  }

  @Test("on a rounding boundary agree with both neighbours")
  func boundary() throws {
    for text in ["0.12", "0.13"] {
      let token = try NumberToken(before: Array(text.utf8)[...])
      for value in [0.125, 0.125.nextUp, 0.125.nextDown, 0.125 * (1 + 1e-13)] {
        #expect(token.agrees(with: value))
      }
    }
    let low = try NumberToken(before: Array("0.12".utf8)[...])
    #expect(!low.agrees(with: 0.125 * (1 + 1e-11)))
  }

  @Test(
    "keep to an explicit tolerance",
    arguments: [
      ("4.6", 4.7, Tolerance.absolute(0.1), true), ("4.6", 4.71, .absolute(0.1), false),
      ("4.6", 4.83, .relative(0.05), true), ("4.6", 4.84, .relative(0.05), false),
      ("12 %", 0.124, .absolute(0.5), true), ("12 %", 0.126, .absolute(0.5), false),
      ("12 %", 0.1206, .relative(0.01), true), ("0.1", 0.1, .exact, true),
      ("0.3", 0.1 + 0.2, .exact, false), ("41", 41, .exact, true), ("12 %", 0.12, .exact, true),
    ] as [(String, Double, Tolerance, Bool)])
  func tolerances(text: String, value: Double, tolerance: Tolerance, agrees: Bool) throws {
    let token = try NumberToken(before: Array(text.utf8)[...])
    #expect(token.agrees(with: value, within: tolerance) == agrees)
  }

  @Test("of any notation are written as they were read")
  func randomTokens() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let (text, isMath) = RandomNumber.text(&generator)
      let prose = isMath ? "$a = \(text)$" : "需要" + text
      let token = try NumberToken(before: Array(prose.utf8)[...])
      #expect(token.range.count == text.utf8.count)
      #expect(token.notation.format(try #require(token.value)) == text, "\(text)")
    }
  }

  @Test("are looked for in any bytes without harm")
  func anyBytes() {
    var generator = SeededGenerator(seed: 3)
    let alphabet = Array("0123456789.,+-−e×10⁻⁴^{}\\$%`*_ ~?一１".utf8)
    for round in 0..<4_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes = (0..<count).map { _ in
        round % 2 == 0
          ? UInt8.random(in: 0...255, using: &generator)
          : alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      if let token = try? NumberToken(before: bytes[...]) {
        #expect(token.range.upperBound <= bytes.count)
        if let value = token.value { #expect(!token.notation.format(value).isEmpty) }
      }
    }
  }
}

/// Numbers as people write them.
enum RandomNumber {
  static func text(_ generator: inout SeededGenerator) -> (text: String, isMath: Bool) {
    let isMath = Bool.random(using: &generator)
    let sign = pick(isMath ? ["", "-", "+"] : ["", "-", "−", "+"], &generator)
    let decimals = Int.random(in: 0...4, using: &generator)
    let fraction = decimals == 0 ? "" : "." + digits(decimals, &generator)
    switch Int.random(in: 0...4, using: &generator) {
    case 0:
      return (sign + whole(Int.random(in: 2...5, using: &generator), &generator) + fraction, isMath)
    case 1:
      let separator = pick(isMath ? ["{,}", "\\,"] : [",", "\u{A0}", "\u{202F}"], &generator)
      return (
        sign + whole(2, &generator) + separator + digits(3, &generator) + fraction, isMath
      )
    case 2:
      let percent = pick(isMath ? ["\\%"] : ["%", " %", "\u{202F}%"], &generator)
      return (sign + whole(2, &generator) + fraction + percent, isMath)
    case 3:
      let exponent = pick(["e-4", "E+12", "e7", "e-07"], &generator)
      return (sign + whole(1, &generator) + fraction + exponent, isMath)
    default:
      let power = pick(
        isMath
          ? ["\\times10^{-4}", " \\cdot 10^{12}", "\\times 10^3"] : [" × 10⁻⁴", "×10¹²", "·10^-7"],
        &generator)
      return (sign + whole(1, &generator) + fraction + power, isMath)
    }
  }

  private static func whole(_ count: Int, _ generator: inout SeededGenerator) -> String {
    pick(["1", "2", "5", "9"], &generator) + digits(count - 1, &generator)
  }

  private static func digits(_ count: Int, _ generator: inout SeededGenerator) -> String {
    (0..<count).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
  }

  private static func pick(_ texts: [String], _ generator: inout SeededGenerator) -> String {
    texts[Int.random(in: 0..<texts.count, using: &generator)]
  }
}
