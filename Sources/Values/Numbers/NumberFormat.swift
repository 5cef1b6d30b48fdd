/// How a pin asks for its number to be written: `as .2e`.
///
/// `[+][,][.digits][form]`: `+` gives positive numbers a sign, `,` groups thousands; the form is
/// `f` (decimals), `e` (`4.70e-04`), `x` (`4.70 × 10⁻⁴`), `%` (percent) or `d` (a whole number).
/// Digits count decimals; without a form they count significant digits.
package struct NumberFormat: Sendable, Hashable {
  enum Form: Sendable, Hashable, CaseIterable {
    case significant, fixed, exponent, power, percent, whole
  }

  var form = Form.significant
  var digits: Int?
  var hasPlus = false
  var isGrouped = false

  /// How numbers are written where nobody says: 3 significant digits, whole numbers in full.
  package static let standard = NumberFormat()
  static let percent = NumberFormat(form: .percent)

  /// The same with another number of significant digits.
  static func standard(significantDigits: Int) -> NumberFormat {
    NumberFormat(digits: significantDigits)
  }

  /// A value as this format writes it in a sentence.
  package func text(_ value: Double, in context: NumberContext = .prose) -> String {
    notation(for: value, in: context).format(value)
  }

  /// The notation that this format has for a value.
  package func notation(for value: Double, in context: NumberContext = .prose) -> Notation {
    let decimal = DecimalDigits(value) ?? DecimalDigits(digits: [], exponent: 0)
    var notation =
      switch form {
      case .significant: significant(decimal, value, context)
      case .fixed: plain(digits ?? 6, context)
      case .whole: plain(0, context)
      case .exponent:
        scientific(digits ?? 6, ExponentStyle(base: "e", hasPlus: true, width: 2), context)
      case .power: scientific(digits ?? 1, context.exponent, context)
      case .percent: plain(digits ?? 0, context)
      }
    if form == .percent { notation.percent = context.percent }
    if form == .exponent { notation.minus = "-" }
    if isGrouped { notation.grouping = Notation.Grouping(separator: ",", from: 4) }
    if isGrouped, context == .math { notation.grouping?.separator = "{,}" }
    notation.hasPlus = hasPlus
    return notation
  }

  private func plain(_ decimals: Int, _ context: NumberContext) -> Notation {
    // No author's digits to keep: what rounds to 0 reads 0.
    Notation(decimals: decimals, significantDigits: 0, context: context)
  }

  private func scientific(
    _ decimals: Int, _ exponent: ExponentStyle, _ context: NumberContext
  ) -> Notation {
    var notation = Notation(
      decimals: decimals, significantDigits: decimals + 1, context: context)
    notation.exponent = exponent
    return notation
  }

  /// Plain from 0.001 to 100,000, else a factor with one digit less and a power of ten.
  private func significant(
    _ decimal: DecimalDigits, _ value: Double, _ context: NumberContext
  ) -> Notation {
    let count = digits ?? 3
    let isWhole = decimal.exponent >= decimal.digits.count
    if isWhole, abs(value) < 1e9 { return spaced(decimals: 0, context) }
    guard abs(value) >= 1e-3, abs(value) < 1e5 else {
      return scientific(max(0, digits == nil ? 1 : count - 1), context.exponent, context)
    }
    // 9.996 reads 10.0: count the digits of what is printed.
    let first = decimal.rounded(toPlaces: count - decimal.exponent).exponent
    return spaced(decimals: max(0, count - first), context)
  }

  private func spaced(decimals: Int, _ context: NumberContext) -> Notation {
    var notation = Notation(decimals: decimals, significantDigits: digits ?? 3, context: context)
    switch context {
    case .prose: notation.grouping = Notation.Grouping(separator: "\u{202F}", from: 5)
    case .math: notation.grouping = Notation.Grouping(separator: "\\,", from: 5)
    case .typst, .code: break
    }
    return notation
  }
}
