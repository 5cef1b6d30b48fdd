extension Double {
  /// The logarithm to base ten, with the same bits on every machine and exact at powers of ten.
  ///
  /// ln m = 2 artanh((m − 1)/(m + 1)), summed for √½ ≤ m < √2, where 12 terms reach full precision.
  package var decimalLogarithm: Double {
    guard self > 0 else { return isNaN || self < 0 ? .nan : -.infinity }
    guard isFinite else { return self }
    var power = Int(exponent)
    var mantissa = significand
    if mantissa > 1.4142135623730951 {
      mantissa /= 2
      power += 1
    }
    let s = (mantissa - 1) / (mantissa + 1)
    let square = s * s
    var sum = 0.0
    for odd in stride(from: 25.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
    let result = Double(power) * 0.30102999566398120 + 2 * s * sum * 0.43429448190325183
    let whole = result.rounded()
    let isDecade =
      (result - whole).magnitude < 1e-12 && Double.powerOfTen(Int(whole)) == self
    return isDecade ? whole : result
  }

  /// Ten to a whole power, rounded correctly; zero or infinity outside the range of doubles.
  package static func powerOfTen(_ exponent: Int) -> Double {
    if exponent < -324 { return 0 }
    if exponent > 308 { return .infinity }
    return Double("1e\(exponent)") ?? .infinity
  }
}
