/// Tick labels after Heckbert, "Nice Numbers for Graph Labels" (Graphics Gems, 1990).
enum HeckbertTicks {
  /// The labelling that starts and ends outside of the range.
  static func labelling(_ lower: Double, _ upper: Double, count: Int) -> Labelling? {
    let range = upper - lower
    guard range.isFinite, range > 0, lower.isFinite, count >= 2 else { return nil }
    guard let span = nice(range, rounding: false)?.value else { return nil }
    return labelling(lower, upper, step: span / Double(count - 1))
  }

  /// The labelling around the range whose step is the nice number near `step`.
  static func labelling(_ lower: Double, _ upper: Double, step: Double) -> Labelling? {
    guard let step = nice(step, rounding: true) else { return nil }
    let unit = step.value
    let first = (lower / unit).rounded(.down)
    let last = (upper / unit).rounded(.up)
    guard unit > 0, first.magnitude < 1e12, last.magnitude < 1e12, last - first < 1000
    else { return nil }
    return Labelling(
      digits: step.digits.isEmpty ? 1 : Int(step.digits[0]), exponent: step.exponent,
      first: Int(first), last: Int(last))
  }

  /// A number near `value` that is 1, 2 or 5 times a power of ten.
  private static func nice(_ value: Double, rounding: Bool) -> ShortestDecimal? {
    guard value.isFinite, value > 0 else { return nil }
    let exponent = ShortestDecimal(value).exponent
    let fraction = value / Double.powerOfTen(exponent)
    let limits: [(Double, Int)] =
      rounding ? [(1.5, 1), (3, 2), (7, 5)] : [(1, 1), (2, 2), (5, 5)]
    for (limit, digit) in limits where rounding ? fraction < limit : fraction <= limit {
      return ShortestDecimal(digit, exponent: exponent)
    }
    return ShortestDecimal(10, exponent: exponent)
  }
}
