import RealModule

/// The exponential function where its first terms would cancel.
enum Exponential {
  /// `eˣ − 1 − x`, to the last digits near zero too.
  static func remainder(_ x: Double) -> Double {
    guard abs(x) < 0.5 else { return Double.expMinusOne(x) - x }
    // Taylor's series: the term after the last one is below 2⁻⁵³ of the first for |x| < ½.
    var sum = 0.0
    for n in stride(from: 16.0, through: 3, by: -1) { sum = (1 + sum) * x / n }
    return (1 + sum) * x * x / 2
  }
}
