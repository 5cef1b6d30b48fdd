/// How a power of ten is written: `e-04`, ` × 10⁻⁴`, `\times10^{-4}`.
struct ExponentStyle: Sendable, Hashable {
  enum Digits: Sendable, Hashable {
    case plain, superscript
  }

  /// The multiplication with the spaces around it; empty for `e`.
  var times = ""
  /// What stands before the exponent's sign: `e`, `10`, `10^{`.
  var base: String
  var closing = ""
  var digits = Digits.plain
  var minus = "-"
  /// Whether positive exponents have a sign: `e+06`.
  var hasPlus = false
  /// The least number of digits: 2 in `e-04`.
  var width = 1
  /// The exponent that is kept because the author's has another than the usual form: `0.47e-3`.
  var fixed: Int?
  /// Whether the author left the factor 1 away: `10⁻⁴`.
  var isBare = false

  /// Base, sign and digits for an exponent.
  func text(_ power: Int) -> String {
    let digits = String(power.magnitude)
    let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
    switch self.digits {
    case .plain:
      return base + (power < 0 ? minus : hasPlus ? "+" : "") + padded + closing
    case .superscript:
      return base + (power < 0 ? "⁻" : hasPlus ? "⁺" : "") + Superscript.text(padded) + closing
    }
  }
}

/// Raised digits: `⁻⁴`.
enum Superscript {
  private static let digits: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// The digit that a raised scalar shows.
  static func digit(_ scalar: Unicode.Scalar) -> Int? { digits.firstIndex(of: scalar) }

  /// Plain decimal digits, raised.
  static func text(_ plain: String) -> String {
    var text = ""
    for byte in plain.utf8 { text.unicodeScalars.append(digits[min(9, Int(byte &- 48))]) }
    return text
  }
}
