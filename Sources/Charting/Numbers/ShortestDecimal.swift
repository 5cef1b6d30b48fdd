/// The shortest decimal that reads back as a given double, ready to be rounded.
struct ShortestDecimal: Hashable, Sendable {
  var isNegative: Bool
  /// The digits without leading or trailing zeros; none for zero.
  var digits: [UInt8]
  /// The place of the decimal point: the value is 0.d₁d₂d₃… × 10^point.
  var point: Int

  /// The decimal of a finite double.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    digits = []
    point = 0
    var exponent = 0
    var seenPoint = false
    var parts = value.magnitude.description.split(separator: "e")
    if parts.count == 2, let e = Int(parts[1]) { exponent = e }
    for byte in parts.removeFirst().utf8 {
      guard byte != UInt8(ascii: ".") else {
        seenPoint = true
        continue
      }
      digits.append(byte &- UInt8(ascii: "0"))
      if !seenPoint { point += 1 }
    }
    point += exponent
    trim()
  }

  /// The decimal `digits × 10^exponent`.
  init(_ whole: Int, exponent: Int) {
    isNegative = whole < 0
    digits = String(whole.magnitude).utf8.map { $0 &- UInt8(ascii: "0") }
    point = digits.count + exponent
    trim()
  }

  var isZero: Bool { digits.isEmpty }

  /// The power of ten of the first digit; 0 for zero.
  var exponent: Int { isZero ? 0 : point - 1 }

  /// How many digits stand after the decimal point.
  var decimals: Int { max(0, digits.count - point) }

  /// The decimal rounded half to even so that `count` digits stay after the point.
  func rounded(decimals count: Int) -> ShortestDecimal { keeping(point + count) }

  /// The decimal rounded half to even to `count` significant digits.
  func rounded(significant count: Int) -> ShortestDecimal { keeping(count) }

  private func keeping(_ count: Int) -> ShortestDecimal {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.point = 0
      return result
    }
    result.digits = Array(digits[..<count])
    if roundsUp(at: count) { result.increment() }
    result.trim()
    return result
  }

  private func roundsUp(at index: Int) -> Bool {
    let rest = digits[index...]
    guard let first = rest.first, first == 5, rest.count == 1 else { return digits[index] >= 5 }
    return index > 0 && digits[index - 1] % 2 == 1
  }

  private mutating func increment() {
    var index = digits.count - 1
    while index >= 0 {
      digits[index] += 1
      if digits[index] < 10 { return }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    point += 1
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point = digits.isEmpty ? 0 : point - zeros
  }
}
