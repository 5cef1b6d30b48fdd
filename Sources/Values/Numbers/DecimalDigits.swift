/// A decimal number exactly: 0.d₁d₂d₃… × 10^exponent.
package struct DecimalDigits: Sendable, Hashable {
  private(set) var isNegative: Bool
  /// Digits 0…9, neither beginning nor ending with 0; none for zero.
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  /// Exponents beyond this are no numbers that anyone writes.
  private static let largestExponent = 9_999

  init(isNegative: Bool = false, digits: [UInt8], exponent: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    var kept = Array(digits.dropFirst(leading))
    while kept.last == 0 { kept.removeLast() }
    self.digits = kept
    self.exponent = kept.isEmpty ? 0 : exponent - leading
    // Zero has no sign: `-0.0` reads like `0.0`.
    self.isNegative = isNegative && !kept.isEmpty
  }

  /// The shortest decimals that round to `number`; nil unless it is finite.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    self.init(number.description)
  }

  /// The number that plain text writes: `-12.5e-3`.
  package init?(_ text: String) {
    var digits: [UInt8] = []
    var point: Int?
    var power = 0
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    while let byte = rest.first {
      if byte >= 48, byte <= 57 {
        digits.append(byte - 48)
      } else if byte == UInt8(ascii: "."), point == nil {
        point = digits.count
      } else if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
        guard let exponent = Int(String(rest.dropFirst()) ?? ""),
          abs(exponent) <= Self.largestExponent
        else { return nil }
        power = exponent
        break
      } else {
        return nil
      }
      rest = rest.dropFirst()
    }
    guard !digits.isEmpty else { return nil }
    self.init(isNegative: isNegative, digits: digits, exponent: (point ?? digits.count) + power)
  }

  var isZero: Bool { digits.isEmpty }

  /// The nearest double.
  var double: Double {
    guard !isZero else { return 0 }
    let text = String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
    return Double("\(isNegative ? "-" : "")0.\(text)e\(exponent)") ?? .nan
  }

  /// The number times a power of ten.
  func scaled(by power: Int) -> DecimalDigits {
    DecimalDigits(isNegative: isNegative, digits: digits, exponent: exponent + power)
  }

  /// The number rounded half to even to `places` decimals; negative ones round tens, hundreds …
  func rounded(toPlaces places: Int) -> DecimalDigits {
    let kept = exponent + places
    guard kept < digits.count else { return self }
    guard kept >= 0 else { return DecimalDigits(digits: [], exponent: 0) }
    var head = Array(digits[..<kept])
    let isHalf = digits[kept] == 5 && kept + 1 == digits.count
    let isOdd = (head.last ?? 0) % 2 == 1
    guard digits[kept] >= 5, !isHalf || isOdd else {
      return DecimalDigits(isNegative: isNegative, digits: head, exponent: exponent)
    }
    while head.last == 9 { head.removeLast() }
    // All nines: 9.99 becomes 10.
    guard let last = head.popLast() else {
      return DecimalDigits(isNegative: isNegative, digits: [1], exponent: exponent + 1)
    }
    return DecimalDigits(isNegative: isNegative, digits: head + [last + 1], exponent: exponent)
  }

  /// The digits before and after the point, without a sign, with `places` decimals.
  func text(places: Int) -> (whole: String, fraction: String) {
    let rounded = rounded(toPlaces: places)
    func digit(_ index: Int) -> UInt8 {
      rounded.digits.indices.contains(index) ? rounded.digits[index] + 48 : 48
    }
    let whole = (0..<max(0, rounded.exponent)).map(digit)
    let fraction = (0..<max(0, places)).map { digit(rounded.exponent + $0) }
    return (
      whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self),
      String(decoding: fraction, as: UTF8.self)
    )
  }
}
