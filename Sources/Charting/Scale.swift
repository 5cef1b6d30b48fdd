/// A map from data values to CSS pixels along one axis.
package struct Scale: Hashable, Sendable {
  /// How distances grow along the axis.
  package enum Kind: Hashable, Sendable {
    case linear
    case logarithmic

    package var other: Kind { self == .linear ? .logarithmic : .linear }
  }

  package let kind: Kind
  /// The limits in data values, `lower` below `upper`.
  package let lower: Double
  package let upper: Double
  /// Where `lower` and `upper` stand in pixels.
  package let start: Double
  package let end: Double
  private let origin: Double
  private let extent: Double

  package init(_ kind: Kind, _ lower: Double, _ upper: Double, from start: Double, to end: Double) {
    self.kind = kind
    self.lower = lower
    self.upper = upper
    self.start = start
    self.end = end
    // Halves keep the difference of two huge limits finite.
    origin = kind == .linear ? lower / 2 : lower.decimalLogarithm
    extent = (kind == .linear ? upper / 2 : upper.decimalLogarithm) - origin
  }

  /// The place of a value: not a number where there is none, as for −1 on a logarithmic scale.
  package func position(of value: Double) -> Double {
    let measured = kind == .linear ? value / 2 : value.decimalLogarithm
    return start + (measured - origin) / extent * (end - start)
  }

  /// Whether the value can be drawn inside the limits.
  package func contains(_ value: Double) -> Bool { value >= lower && value <= upper }
}
