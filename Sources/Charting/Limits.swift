/// The first and last value that an axis shows, the first always below the last.
package struct Limits: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  /// A logarithmic axis shows at most this many decades.
  static let mostDecades = 18

  /// The limits of an axis for data of the given span, with room for a band below `floor`.
  package init(_ axis: Axis, _ span: Extent.Span, floor: Double? = nil) {
    let limits =
      axis.kind == .linear
      ? Limits.linear(axis, span) : Limits.logarithmic(axis, span, floor: floor)
    let isOrdered = limits.lower < limits.upper && limits.lower.isFinite && limits.upper.isFinite
    (lower, upper) = isOrdered ? limits : (axis.kind == .linear ? (0, 1) : (1, 10))
  }

  private static func linear(
    _ axis: Axis, _ span: Extent.Span
  ) -> (lower: Double, upper: Double) {
    var low = span.isEmpty ? 0 : span.least
    var high = span.isEmpty ? 1 : span.largest
    low = axis.lower ?? low
    high = axis.upper ?? high
    let largest = max(low.magnitude, high.magnitude)
    // What differs by rounding alone is one value, which gets room on both sides.
    if high / 2 - low / 2 <= largest * 1e-10 {
      let room = largest == 0 ? 1 : largest * 0.1
      return (axis.lower ?? (low - room), axis.upper ?? (high + room))
    }
    guard axis.fit != .tight else { return (low, high) }
    let room = (high / 2 - low / 2) * 0.08
    let startsAtZero = axis.fit == .loose && low >= 0 && low < 0.5 * high
    return (
      axis.lower ?? (startsAtZero ? 0 : max(low - room, -1.7e308)),
      axis.upper ?? min(high + room, 1.7e308)
    )
  }

  private static func logarithmic(
    _ axis: Axis, _ span: Extent.Span, floor: Double?
  ) -> (lower: Double, upper: Double) {
    guard span.largest > 0 || axis.upper != nil else { return (1, 10) }
    var high = axis.upper ?? span.largest
    var low = axis.lower ?? min(span.leastPositive, high)
    let fitted = axis.fit != .tight
    if fitted, axis.upper == nil { high = roomAbove(high) }
    if fitted, axis.lower == nil { low = roomBelow(low) }
    if let floor, axis.lower == nil, floor > 0, floor < high {
      // The band below the floor takes a tenth of the height.
      let decades = (high / floor).decimalLogarithm / 9
      low = min(low, floor / Double.powerOfTen(1 + Int(decades)))
    }
    if axis.lower == nil { low = max(low, high * .powerOfTen(-mostDecades), 1e-307) }
    if low >= high {
      low = high / 3
      high *= 3
    }
    return (low, high)
  }

  /// The next power of ten where it is near, or some room.
  private static func roomAbove(_ value: Double) -> Double {
    let decade = Double.powerOfTen(Int(value.decimalLogarithm.rounded(.up)))
    let limit = decade / value < 2.1544 ? decade : value * 1.15
    return limit.isFinite ? limit : value
  }

  private static func roomBelow(_ value: Double) -> Double {
    let decade = Double.powerOfTen(Int(value.decimalLogarithm.rounded(.down)))
    return value / decade < 2.1544 && decade > 0 ? decade : value / 1.15
  }
}
