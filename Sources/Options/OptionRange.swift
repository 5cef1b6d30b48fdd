/// The numbers that an option may take.
public struct OptionRange: Sendable, Equatable {
  /// The least number; nil: none.
  public var lower: Double?
  /// The largest number; nil: none.
  public var upper: Double?
  /// Whether `lower` itself is outside.
  public var lowerIsOpen = false
  /// Whether `upper` itself is outside.
  public var upperIsOpen = false

  /// `> 0`: step sizes.
  public static let positive = OptionRange(lower: 0, lowerIsOpen: true)
  /// `≥ 0`: penalties, deviations.
  public static let nonNegative = OptionRange(lower: 0)
  /// `[0, 1)`: momentum and its kin.
  public static let fraction = OptionRange(lower: 0, upper: 1, upperIsOpen: true)
  /// `[0, 1]`.
  public static let unit = OptionRange(lower: 0, upper: 1)
  /// Any finite number.
  public static let finite = OptionRange()

  /// `≥ lower`.
  public static func atLeast(_ lower: Double) -> OptionRange { OptionRange(lower: lower) }

  /// `[lower, upper]`.
  public static func closed(_ lower: Double, _ upper: Double) -> OptionRange {
    OptionRange(lower: lower, upper: upper)
  }

  /// `(lower, upper)`.
  public static func open(_ lower: Double, _ upper: Double) -> OptionRange {
    OptionRange(lower: lower, upper: upper, lowerIsOpen: true, upperIsOpen: true)
  }

  /// Whether a number lies inside; infinities and NaN never do.
  public func contains(_ number: Double) -> Bool {
    guard number.isFinite else { return false }
    if let lower, number < lower || (lowerIsOpen && number == lower) { return false }
    if let upper, number > upper || (upperIsOpen && number == upper) { return false }
    return true
  }

  /// The range in words: `> 0`, `≥ 0 and < 1`.
  public var text: String {
    let low = lower.map { (lowerIsOpen ? "> " : "≥ ") + Self.short($0) }
    let high = upper.map { (upperIsOpen ? "< " : "≤ ") + Self.short($0) }
    let parts = [low, high].compactMap(\.self)
    return parts.isEmpty ? "finite" : parts.joined(separator: " and ")
  }

  private static func short(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}
