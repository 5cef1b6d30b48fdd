/// How far a pinned number may be from its value.
package enum Tolerance: Sendable, Hashable {
  /// `±0.1`, in the unit in which the number is written.
  case absolute(Double)
  /// `±5%` of the number.
  case relative(Double)
  /// The very same double.
  case exact
  /// `±digits`: what reads the same in the number's own digits.
  case digits
  /// Within one or the other: `±5% ±0.1`, `±2% ±digits`.
  indirect case either(Tolerance, Tolerance)

  /// The share of a value by which machines may differ: some thousand units in the last place.
  static let slack = 1e-12

  /// The tolerance as a pin writes it.
  package var text: String {
    switch self {
    case .absolute(let distance): "±" + Self.short(distance)
    case .relative(let share): "±" + Self.short(share, percent: true) + "%"
    case .exact: "exact"
    case .digits: "±digits"
    case .either(let one, let other): one.text + " " + other.text
    }
  }

  private static func short(_ number: Double, percent: Bool = false) -> String {
    guard let decimal = DecimalDigits(number)?.scaled(by: percent ? 2 : 0) else { return "∞" }
    let number = decimal.double
    return Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }
}
