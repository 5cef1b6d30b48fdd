/// Scaling by powers of two, which loses no digit.
enum PowerOfTwo {
  /// The exponent e for which `size·2⁻ᵉ` lies in `[½, 1)`, or 0 for zero; within ±1000.
  static func exponent(above size: Double) -> Int {
    guard size > 0, size.isFinite else { return 0 }
    return max(-1000, min(1000, Int(size.exponent) + 1))
  }

  /// `value·2ᵉ`, however large the exponent.
  static func scaled(_ value: Double, by exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: value)
  }
}
