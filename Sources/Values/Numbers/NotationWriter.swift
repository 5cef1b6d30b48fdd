extension Notation {
  /// Plain numbers longer than this are written with a power of ten.
  private static let longestWhole = 21
  private static let mostDecimals = 12

  /// A value in this notation, rounded half to even on its shortest decimals.
  ///
  /// A value that would read 0 without being 0 gets as many decimals as it takes to show the
  /// author's number of digits.
  package func format(_ value: Double) -> String {
    guard let decimal = DecimalDigits(value) else {
      return value.isNaN ? "NaN" : (value < 0 ? minus : "") + "∞" + percent
    }
    return format(decimal)
  }

  /// A decimal number in this notation.
  func format(_ number: DecimalDigits) -> String {
    let (mantissa, power) = split(number.scaled(by: isPercent ? 2 : 0))
    var places = decimals
    if !mantissa.isZero, significantDigits > 0, mantissa.rounded(toPlaces: places).isZero {
      places = significantDigits - mantissa.exponent
    }
    if exponent == nil,
      mantissa.exponent > Self.longestWhole || places > max(Self.mostDecimals, decimals)
    {
      return scientific.format(number)
    }
    return sign(mantissa.rounded(toPlaces: places)) + factor(mantissa, places, power) + percent
  }

  /// The same with an exponent, for values that are too long without.
  private var scientific: Notation {
    var notation = self
    notation.exponent = context.exponent
    notation.decimals = min(max(significantDigits, 1), 17) - 1
    return notation
  }

  /// This notation with as many digits as it takes to keep to a tolerance.
  func widened(for value: Double, within tolerance: Tolerance) -> Notation {
    widened { notation in
      NumberToken(range: 0..<0, decimal: notation.rounded(value), notation: notation)
        .agrees(with: value, within: tolerance)
    }
  }

  /// A value that a number is not, with as many digits as it takes to see that; nil where none do.
  func shown(
    _ value: FileValue, besides number: NumberToken, within tolerance: Tolerance?
  ) -> String? {
    guard let exact = value.decimal ?? value.value.number.flatMap({ DecimalDigits($0) }) else {
      return nil
    }
    func isSeen(_ notation: Notation) -> Bool {
      !number.agrees(with: FileValue(notation.rounded(exact)), within: tolerance)
    }
    let notation = widened(until: isSeen)
    return isSeen(notation) ? notation.format(exact) : nil
  }

  /// This notation with more digits, up to those that are enough.
  private func widened(until isEnough: (Notation) -> Bool) -> Notation {
    var notation = self
    // A double has 17 digits, which may begin far behind the point.
    for _ in 0..<40 {
      if isEnough(notation) { break }
      notation.decimals += 1
    }
    guard exponent == nil, notation.decimals > max(Self.mostDecimals, decimals) else {
      return notation
    }
    var short = scientific
    short.decimals = 0
    return short.widened(until: isEnough)
  }

  private func sign(_ decimal: DecimalDigits) -> String {
    if decimal.isNegative { return minus }
    return hasPlus ? "+" : ""
  }

  private func factor(_ mantissa: DecimalDigits, _ places: Int, _ power: Int) -> String {
    let plain = plain(mantissa, places)
    guard let exponent else { return plain }
    if exponent.isBare, plain == "1" { return exponent.text(power) }
    return plain + exponent.times + exponent.text(power)
  }

  private func plain(_ decimal: DecimalDigits, _ places: Int) -> String {
    let (whole, fraction) = decimal.text(places: places)
    guard !fraction.isEmpty else { return grouped(whole) }
    return (whole == "0" && !hasLeadingZero ? "" : grouped(whole)) + point + fraction
  }

  private func grouped(_ whole: String) -> String {
    guard let grouping, whole.count >= grouping.from, whole.count > 3 else { return whole }
    var text = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { text += grouping.separator }
      text.append(digit)
    }
    return text
  }
}
