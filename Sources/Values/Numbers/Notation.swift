/// The way in which an author writes a number, so that another can be written in the same way.
package struct Notation: Sendable, Hashable {
  /// What stands between groups of three digits.
  package struct Grouping: Sendable, Hashable {
    package var separator: String
    /// The number of digits from which on they are grouped.
    package var from: Int

    package init(separator: String, from: Int) {
      self.separator = separator
      self.from = from
    }
  }

  var context = NumberContext.prose
  var minus: String
  var hasPlus = false
  package var grouping: Grouping?
  /// Whether it is `0.5` and not `.5`.
  var hasLeadingZero = true
  package internal(set) var decimals: Int
  /// The digits that count, from the first that is not 0.
  package internal(set) var significantDigits: Int
  /// What stands between whole and fraction.
  var point = "."
  /// How the language around writes that.
  var mark = DecimalMark.point
  var exponent: ExponentStyle?
  /// The percent sign with the space before it; empty without.
  var percent = ""

  package init(decimals: Int, significantDigits: Int, context: NumberContext = .prose) {
    self.decimals = decimals
    self.significantDigits = significantDigits
    self.context = context
    minus = context.minus
  }

  /// The same in a language with another decimal mark.
  package func marked(_ mark: DecimalMark) -> Notation {
    guard mark != self.mark else { return self }
    var notation = self
    notation.mark = mark
    notation.point = mark.spellings(in: context)[0]
    if let separator = grouping?.separator, [",", "{,}", "."].contains(separator) {
      notation.grouping?.separator = mark.separator(in: context)
    }
    return notation
  }

  package var isPercent: Bool { !percent.isEmpty }

  /// The same digits with the signs of a sentence, or of other surroundings without groups.
  func written(in context: NumberContext) -> Notation {
    var notation = self
    notation.context = context
    notation.minus = context.minus
    notation.point = mark.spellings(in: context)[0]
    if isPercent { notation.percent = context.percent }
    if notation.grouping?.separator == "{,}" { notation.grouping?.separator = "," }
    if mark == .comma, notation.grouping?.separator == "\\," { notation.grouping?.separator = "." }
    if let exponent {
      notation.exponent = context.exponent
      notation.exponent?.fixed = exponent.fixed
      notation.exponent?.isBare = exponent.isBare
    }
    return notation
  }

  /// What a value reads as in this notation; nil unless it is finite.
  func rounded(_ value: Double) -> DecimalDigits? {
    DecimalDigits(value).map(rounded)
  }

  /// What a decimal number reads as in this notation.
  func rounded(_ decimal: DecimalDigits) -> DecimalDigits {
    let (mantissa, power) = split(decimal.scaled(by: isPercent ? 2 : 0))
    return mantissa.rounded(toPlaces: decimals).scaled(by: power - (isPercent ? 2 : 0))
  }

  /// The worth of one unit of the last digit that a value is printed with.
  func unit(at value: Double) -> Double {
    guard let decimal = DecimalDigits(value) else { return 0 }
    let power = split(decimal.scaled(by: isPercent ? 2 : 0)).power
    return DecimalDigits(digits: [1], exponent: 1 + power - decimals - (isPercent ? 2 : 0)).double
  }

  /// The factor before the power of ten, and the power.
  func split(_ decimal: DecimalDigits) -> (mantissa: DecimalDigits, power: Int) {
    guard let exponent else { return (decimal, 0) }
    if let fixed = exponent.fixed { return (decimal.scaled(by: -fixed), fixed) }
    guard !decimal.isZero else { return (decimal, 0) }
    let power = decimal.exponent - 1
    // 9.96 with one decimal is 10.0: one power more.
    let carries = decimal.scaled(by: -power).rounded(toPlaces: decimals).exponent > 1
    return carries
      ? (decimal.scaled(by: -power - 1), power + 1) : (decimal.scaled(by: -power), power)
  }
}
