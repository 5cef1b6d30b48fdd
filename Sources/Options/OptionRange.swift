/// The numbers that an option may take.
package struct OptionRange: Sendable, Equatable {
  package var lower: Double?
  package var upper: Double?
  package var lowerIsOpen = false
  package var upperIsOpen = false

  package static let positive = OptionRange(lower: 0, lowerIsOpen: true)
  package static let nonNegative = OptionRange(lower: 0)
  /// `[0, 1)`: momentum and its kin.
  package static let fraction = OptionRange(lower: 0, upper: 1, upperIsOpen: true)
  /// `[0, 1]`.
  package static let unit = OptionRange(lower: 0, upper: 1)
  /// Any finite number.
  package static let finite = OptionRange()

  package static func atLeast(_ lower: Double) -> OptionRange { OptionRange(lower: lower) }

  package static func closed(_ lower: Double, _ upper: Double) -> OptionRange {
    OptionRange(lower: lower, upper: upper)
  }

  package static func open(_ lower: Double, _ upper: Double) -> OptionRange {
    OptionRange(lower: lower, upper: upper, lowerIsOpen: true, upperIsOpen: true)
  }

  /// Whether a number lies inside; infinities and NaN never do.
  package func contains(_ number: Double) -> Bool {
    guard number.isFinite else { return false }
    if let lower, number < lower || (lowerIsOpen && number == lower) { return false }
    if let upper, number > upper || (upperIsOpen && number == upper) { return false }
    return true
  }

  /// The range in words: `> 0`, `≥ 0 and < 1`.
  package var text: String {
    let low = lower.map { (lowerIsOpen ? "> " : "≥ ") + Self.short($0) }
    let high = upper.map { (upperIsOpen ? "< " : "≤ ") + Self.short($0) }
    let parts = [low, high].compactMap(\.self)
    return parts.isEmpty ? "finite" : parts.joined(separator: " and ")
  }

  private static func short(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}
