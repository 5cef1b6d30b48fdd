/// The first and last value that an axis shows, the first always below the last.
package struct Limits: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  /// A logarithmic axis shows at most this many decades.
  package static let mostDecades = 18
  /// The share of the axis that a band below a floor, or a strip above a ceiling, takes.
  private static let bandShare = 0.08

  /// The limits of the x axis.
  package init(x axis: Axis, _ extent: Extent) {
    self.init(axis, extent.x, floor: nil, ceiling: nil)
  }

  /// The limits of the y axis, with room for a band and a strip.
  package init(y axis: Axis, _ extent: Extent) {
    self.init(axis, extent.y, floor: extent.floor, ceiling: extent.ceiling)
  }

  private init(_ axis: Axis, _ span: Extent.Span, floor: Double?, ceiling: Double?) {
    let limits =
      axis.kind == .linear
      ? Limits.linear(axis, span, ceiling: ceiling)
      : Limits.logarithmic(axis, span, floor: floor, ceiling: ceiling)
    let isOrdered = limits.lower < limits.upper && limits.lower.isFinite && limits.upper.isFinite
    (lower, upper) = isOrdered ? limits : (axis.kind == .linear ? (0, 1) : (1, 10))
  }

  private static func linear(
    _ axis: Axis, _ span: Extent.Span, ceiling: Double?
  ) -> (lower: Double, upper: Double) {
    let low = axis.lower ?? (span.isEmpty ? 0 : span.least)
    let high = axis.upper ?? (span.isEmpty ? 1 : span.largest)
    let largest = max(low.magnitude, high.magnitude)
    // What differs by rounding alone is one value, which gets room on both sides.
    if high / 2 - low / 2 <= largest * 1e-10 {
      let room = largest == 0 ? 1 : largest * 0.1
      // No count is below zero.
      let below = axis.integersOnly && low >= 0 ? max(0, low - room) : low - room
      return (axis.lower ?? below, axis.upper ?? (high + room))
    }
    var limits = (lower: low, upper: high)
    if axis.fit != .tight {
      let room = (high / 2 - low / 2) * 0.08
      let startsAtZero = axis.fit == .loose && low >= 0 && low < 0.5 * high
      limits.lower = axis.lower ?? (startsAtZero ? 0 : max(low - room, -1.7e308))
      limits.upper = axis.upper ?? min(high + room, 1.7e308)
    }
    if let ceiling, ceiling > limits.lower, axis.upper == nil {
      let strip = (ceiling - limits.lower) * bandShare / (1 - bandShare)
      limits.upper = max(limits.upper, ceiling + strip)
    }
    return limits
  }

  private static func logarithmic(
    _ axis: Axis, _ span: Extent.Span, floor: Double?, ceiling: Double?
  ) -> (lower: Double, upper: Double) {
    // Below this a double has few digits left, and no room for a decade.
    guard axis.upper ?? span.largest > 1e-300 else { return (1, 10) }
    var high = axis.upper ?? span.largest
    var low = axis.lower ?? min(span.leastPositive, high)
    if axis.fit != .tight {
      if axis.upper == nil { high = roomAbove(high) }
      if axis.lower == nil { low = roomBelow(low) }
    }
    if axis.lower == nil { low = max(low, high * .powerOfTen(-mostDecades), 1e-307) }
    if low >= high {
      low = high / 3
      high = min(high * 3, 1.7e308)
    }
    if let floor, axis.lower == nil, floor > 0, floor < high {
      low = max(min(low, beyond(floor, from: high)), 1e-307)
    }
    if let ceiling, axis.upper == nil, ceiling > low, ceiling.isFinite {
      high = min(max(high, beyond(ceiling, from: low)), 1.7e308)
    }
    return (low, high)
  }

  /// The value as far beyond `edge`, seen from `start`, as a band needs.
  private static func beyond(_ edge: Double, from start: Double) -> Double {
    let decades = edge.decimalLogarithm - start.decimalLogarithm
    guard decades.isFinite else { return edge }
    let room = decades * bandShare / (1 - bandShare)
    // Two digits are enough, and need no power function.
    let whole = room.rounded(.down)
    return edge * .powerOfTen(Int(whole)) * (1 + 9 * (room - whole))
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
