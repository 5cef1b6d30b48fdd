import Files
import Options

/// Reads a number in any of the notations that prose uses, from its first byte on.
package struct NumberScanner {
  private var cursor: ByteCursor
  private let context: NumberContext
  private var notation: Notation
  private var digits: [UInt8] = []
  private var wholeCount = 0
  private var hasMinus = false

  static let spaces = [
    " ", "\u{A0}", "\u{2009}", "\u{202F}", "\\,", "\\;", "\\ ", "&nbsp;", "&thinsp;",
  ]
  private static let times = ["×", "·", "⋅", "\\times", "\\cdot", "*", "x", "&times;"]
  /// The same in formulas of Typst.
  private static let words = ["times", "dot.op", "dot.c", "dot"]

  init(_ cursor: ByteCursor, context: NumberContext, mark: DecimalMark = .point) {
    self.cursor = cursor
    self.context = context
    notation = Notation(decimals: 0, significantDigits: 0, context: context).marked(mark)
  }

  /// The longest number that begins at the cursor.
  package static func number(
    at cursor: ByteCursor, context: NumberContext, mark: DecimalMark = .point
  ) -> NumberToken? {
    var scanner = NumberScanner(cursor, context: context, mark: mark)
    return scanner.number()
  }

  private mutating func number() -> NumberToken? {
    let start = cursor.position
    if cursor.skip("?") {
      skipPercent()
      return NumberToken(range: start..<cursor.position, decimal: nil, notation: notation)
    }
    skipSign()
    guard skipWhole() else { return nil }
    skipFraction()
    let power = skipExponent()
    skipPercent()
    notation.significantDigits = digits.drop { $0 == 0 }.count
    let decimal = DecimalDigits(
      isNegative: hasMinus, digits: digits,
      exponent: wholeCount + power - (notation.isPercent ? 2 : 0))
    return NumberToken(range: start..<cursor.position, decimal: decimal, notation: notation)
  }

  private mutating func skipSign() {
    guard let sign = cursor.skip(anyOf: ["−", "-", "+", "&minus;"]) else { return }
    notation.hasPlus = sign == "+"
    hasMinus = sign != "+"
    if hasMinus { notation.minus = sign }
  }

  private mutating func skipDigits() -> Int {
    let before = digits.count
    while let byte = cursor.peek(), (48...57).contains(byte) {
      digits.append(byte - 48)
      cursor.position += 1
    }
    return digits.count - before
  }

  /// The digits before the point, in groups of three perhaps.
  private mutating func skipWhole() -> Bool {
    let count = skipDigits()
    wholeCount = count
    if count == 0 {
      notation.hasLeadingZero = false
      return startsFraction != nil
    }
    // `007` is a name, not a number.
    if digits[0] == 0 { return count == 1 }
    guard count <= 3 else { return true }
    var separators = notation.mark.separators(in: context)
    while let separator = skipGroup(separators) {
      separators = [separator]
      wholeCount += 3
      // Whoever groups four digits is known to; of more digits, spaces say nothing about four.
      let from =
        wholeCount == 4 || ",.".contains(separator) || separator == "{,}" || separator == "\\,"
        ? 4 : 5
      notation.grouping = Notation.Grouping(
        separator: separator, from: min(from, notation.grouping?.from ?? from))
    }
    return true
  }

  private mutating func skipGroup(_ separators: [String]) -> String? {
    let before = (cursor, digits)
    if let separator = cursor.skip(anyOf: separators), skipDigits() == 3 { return separator }
    (cursor, digits) = before
    return nil
  }

  private mutating func skipFraction() {
    guard let (point, digits) = startsFraction else { return }
    cursor = digits
    notation.point = point
    notation.decimals = skipDigits()
  }

  /// The mark at the cursor that digits follow, and where those begin.
  private var startsFraction: (point: String, digits: ByteCursor)? {
    for point in notation.mark.spellings(in: context) {
      var ahead = cursor
      if ahead.skip(point), Self.isDigit(ahead.peek()) { return (point, ahead) }
    }
    return nil
  }

  private mutating func skipPercent() {
    var ahead = cursor
    _ = ahead.skip(anyOf: Self.spaces)
    guard ahead.skip(anyOf: ["%", "\\%"]) != nil else { return }
    notation.percent = cursor.text(cursor.position..<ahead.position)
    cursor = ahead
  }

  package static func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (48...57).contains($0) } ?? false
  }
}

extension NumberScanner {
  /// The power of ten, 0 without one.
  private mutating func skipExponent() -> Int {
    guard let (style, power) = letterExponent() ?? powerOfTen() else { return 0 }
    notation.exponent = style
    if !style.isBare, !isNormal { notation.exponent?.fixed = power }
    // `4.7e-4` would become negative with the minus that its exponent has.
    if style.times.isEmpty, !style.isBare, !hasMinus { notation.minus = style.minus }
    return power
  }

  /// Whether the factor is the usual one: one digit before the point, not 0.
  private var isNormal: Bool { wholeCount == 1 && digits.first != 0 }

  /// `e-4`, `E+04`.
  private mutating func letterExponent() -> (style: ExponentStyle, power: Int)? {
    var ahead = cursor
    guard let letter = ahead.skip(anyOf: ["e", "E"]) else { return nil }
    var style = ExponentStyle(base: letter)
    guard let power = Self.exponentDigits(&ahead, &style) else { return nil }
    cursor = ahead
    return (style, power)
  }

  /// ` × 10⁻⁴`, `\times10^{-4}`, and `10⁻⁴` alone.
  private mutating func powerOfTen() -> (style: ExponentStyle, power: Int)? {
    var ahead = cursor
    var style = ExponentStyle(base: "10")
    if digits == [1, 0], wholeCount == 2, notation.grouping == nil,
      let power = Self.raised(&ahead, &style)
    {
      style.isBare = true
      style.times = context.exponent.times.isEmpty ? " × " : context.exponent.times
      (cursor, digits, wholeCount) = (ahead, [1], 1)
      return (style, power)
    }
    ahead.skipNumberSpaces()
    let signs = Self.times + (context == .typst ? Self.words : [])
    guard ahead.skip(anyOf: signs) != nil else { return nil }
    ahead.skipNumberSpaces()
    style.times = cursor.text(cursor.position..<ahead.position)
    guard ahead.skip("10"), let power = Self.raised(&ahead, &style) else { return nil }
    cursor = ahead
    return (style, power)
  }

  /// What follows the 10: `⁻⁴`, `^-4`, `^{-4}`, `^(-4)`.
  private static func raised(_ cursor: inout ByteCursor, _ style: inout ExponentStyle) -> Int? {
    for (open, closing) in [("^{", "}"), ("^(", ")")] where cursor.skip(open) {
      style.base = "10" + open
      style.closing = closing
      guard let power = exponentDigits(&cursor, &style), cursor.skip(closing) else { return nil }
      return power
    }
    if cursor.skip("^") {
      style.base = "10^"
      return exponentDigits(&cursor, &style)
    }
    return superscript(&cursor, &style)
  }

  private static func superscript(
    _ cursor: inout ByteCursor, _ style: inout ExponentStyle
  ) -> Int? {
    style.digits = .superscript
    let sign = cursor.skip(anyOf: ["⁻", "⁺"])
    var power = 0
    var count = 0
    while let (scalar, length) = cursor.scalar, let digit = Superscript.digit(scalar), count < 4 {
      power = power * 10 + digit
      count += 1
      cursor.position += length
    }
    style.hasPlus = sign == "⁺"
    style.width = power.magnitude < 10 ? count : 1
    return count == 0 ? nil : sign == "⁻" ? -power : power
  }

  private static func exponentDigits(
    _ cursor: inout ByteCursor, _ style: inout ExponentStyle
  ) -> Int? {
    let sign = cursor.skip(anyOf: ["-", "−", "+", "&minus;"])
    let start = cursor.position
    cursor.skip(while: AddressSyntax.isDigit)
    let text = cursor.text(start..<cursor.position)
    guard (1...4).contains(text.count), let power = Int(text) else { return nil }
    let isNegative = sign != nil && sign != "+"
    if let sign, isNegative { style.minus = sign }
    let isPadded = text.count > String(power).count
    style.width = isPadded ? text.count : 1
    // Whoever pads writes as C and Python do: `e-04`, `e+04`.
    style.hasPlus = sign == "+" || (isNegative && isPadded)
    return isNegative ? -power : power
  }
}

extension ByteCursor {
  /// Steps over one of the spaces that may stand inside a number.
  mutating func skipNumberSpaces() {
    _ = skip(anyOf: NumberScanner.spaces)
  }
}
