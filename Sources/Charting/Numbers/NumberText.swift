/// How numbers read on axes, at line ends and in tables.
package enum NumberText {
  /// What stands between whole and fraction, in the language of what is being written.
  @TaskLocal package static var point = "."

  static let minus = "\u{2212}"
  static let thinSpace = "\u{202F}"
  static let missing = "—"

  /// A value by itself: three significant digits, or two and a power of ten.
  package static func value(_ value: Double) -> String { text(value, digits: 3) }

  /// A value that was asked for: one digit more.
  package static func reading(_ value: Double) -> String { text(value, digits: 4) }

  /// A value that someone chose: with its own digits, a power of ten as `10⁻⁶`.
  package static func chosen(_ value: Double) -> String {
    guard value.isFinite else { return missing }
    let decimal = ShortestDecimal(value)
    if decimal.isZero { return "0" }
    let count = decimal.digits.count
    guard !isPlain(decimal) else { return plain(decimal, decimals: max(0, count - decimal.point)) }
    let isPower = decimal.digits == [1] && !decimal.isNegative
    return isPower ? power(decimal.exponent) : scientific(decimal, digits: count)
  }

  /// Values each by itself, with as many more digits as tell two different ones apart.
  ///
  /// Values that agree in seven digits read the same: more would tell nothing.
  package static func apart(_ values: [Double]) -> [String] {
    var texts = values.map(value)
    for digits in 4...7 {
      let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
      for index in values.indices where counts[texts[index], default: 0] > 1 {
        texts[index] = text(values[index], digits: digits)
      }
    }
    let short = values.map(value)
    let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    // What stays alike keeps its few digits.
    return texts.indices.map { counts[texts[$0], default: 0] > 1 ? short[$0] : texts[$0] }
  }

  private static func text(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return missing }
    let decimal = ShortestDecimal(value)
    if decimal.isZero { return "0" }
    guard isPlain(decimal) else { return scientific(decimal, digits: digits - 1) }
    let rounded = decimal.rounded(significant: max(digits, decimal.point))
    return plain(rounded, decimals: max(0, digits - rounded.point))
  }

  /// Values that stand together and so share their format and their decimals.
  package static func values(_ values: [Double]) -> [String] {
    let decimals = values.filter(\.isFinite).map(ShortestDecimal.init).filter { !$0.isZero }
    guard let largest = decimals.map(\.point).max(), let least = decimals.map(\.point).min()
    else { return values.map(value) }
    let isShared = decimals.contains(where: isPlain) && largest < 6 && least > -4
    let places = max(0, 3 - largest, 1 - least)
    return values.map { value in
      guard value.isFinite else { return missing }
      let decimal = ShortestDecimal(value)
      if decimal.isZero { return "0" }
      // A column may hold 10⁻⁷ beside 1.1, which no one writes as 1.1 × 10⁰.
      guard isShared else { return text(value, digits: isPlain(decimal) ? 2 : 3) }
      return plain(decimal.rounded(decimals: places), decimals: places)
    }
  }

  /// A whole number with thin spaces from 10 000 up.
  package static func count(_ count: Int) -> String {
    plain(ShortestDecimal(count, exponent: 0), decimals: 0)
  }

  /// A place on an axis: whole numbers in full, others as values.
  package static func place(_ value: Double) -> String {
    guard value == value.rounded(), value.magnitude < 1e12 else { return self.value(value) }
    return count(Int(value))
  }

  /// A value with a fixed number of digits after the point.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return missing }
    return plain(ShortestDecimal(value).rounded(decimals: decimals), decimals: decimals)
  }

  /// A power of ten on an axis: `1`, `10`, `10²`, `10⁻³`.
  package static func power(_ exponent: Int) -> String {
    switch exponent {
    case 0: "1"
    case 1: "10"
    default: "10" + superscript(exponent)
    }
  }

  /// An exponent in superscript characters.
  package static func superscript(_ exponent: Int) -> String {
    String(
      String(exponent).map { character in
        character == "-" ? "⁻" : digits[character.wholeNumberValue ?? 0]
      })
  }

  private static let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  /// Whether a value is written without a power of ten: from 10⁻³ up to 10⁵.
  private static func isPlain(_ decimal: ShortestDecimal) -> Bool {
    (-3..<5).contains(decimal.rounded(significant: max(3, decimal.point)).exponent)
  }

  private static func scientific(_ decimal: ShortestDecimal, digits: Int = 2) -> String {
    var mantissa = decimal.rounded(significant: digits)
    let exponent = mantissa.exponent
    mantissa.point = 1
    return plain(mantissa, decimals: digits - 1) + " × 10" + superscript(exponent)
  }

  /// The decimal with exactly `count` digits after the point.
  static func plain(_ decimal: ShortestDecimal, decimals count: Int) -> String {
    let whole = decimal.point > 0 ? decimal.padded(from: 0, to: decimal.point) : "0"
    let sign = decimal.isNegative && !decimal.isZero ? minus : ""
    let grouped = whole.count >= 5 ? grouped(whole) : whole
    guard count > 0 else { return sign + grouped }
    return sign + grouped + point + decimal.padded(from: decimal.point, to: decimal.point + count)
  }

  private static func grouped(_ whole: String) -> String {
    var text = ""
    for (index, character) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += thinSpace }
      text.append(character)
    }
    return text
  }
}

extension ShortestDecimal {
  /// The digits at places `from..<to` counted from the first one, zeros where there are none.
  fileprivate func padded(from: Int, to: Int) -> String {
    String(
      (from..<to).map { place in
        let digit = digits.indices.contains(place) ? digits[place] : 0
        return Character(Unicode.Scalar(UInt8(ascii: "0") + digit))
      })
  }
}
