/// A number as it stands in the prose.
package struct NumberToken: Sendable, Equatable {
  /// The bytes of the number alone.
  package var range: Range<Int>
  /// Its exact worth; nil for `?`, which is to be filled in.
  let decimal: DecimalDigits?
  package var notation: Notation

  package init(range: Range<Int>, decimal: DecimalDigits?, notation: Notation) {
    self.range = range
    self.decimal = decimal
    self.notation = notation
  }

  /// The number that ends `prose`, behind which a pin stands; indices are offsets in the file.
  package init(
    before prose: ArraySlice<UInt8>, comment: String = "pin", mark: DecimalMark = .point,
    formula: NumberContext = .math
  ) throws(ValueError) {
    self = try NumberFinder(prose, comment: comment, mark: mark, formula: formula).token()
  }

  /// The number that ends `prose`, all parts of it, for a comment that changes nothing.
  package init?(wholeBefore prose: ArraySlice<UInt8>, mark: DecimalMark = .point) {
    guard let whole = NumberFinder(prose, comment: "exemption", mark: mark).whole() else {
      return nil
    }
    self = whole
  }

  package var isPlaceholder: Bool { decimal == nil }

  /// What the number says: 0.12 for `12 %`.
  package var value: Double? { decimal?.double }

  /// The number as a sentence writes it: `4.7 × 10⁻⁴` for `4.7\times10^{-4}`.
  package var inProse: String { value.map(notation.written(in: .prose).format) ?? "?" }

  /// Whether a value is the number, within a tolerance or, without one, within its own digits.
  package func agrees(with value: Double, within tolerance: Tolerance? = nil) -> Bool {
    guard let decimal, value.isFinite else { return false }
    switch tolerance {
    case nil, .digits: return reads(decimal, value)
    case .exact: return decimal.double == value
    case .absolute(let distance):
      // Beside a percentage, points are meant.
      let distance = notation.isPercent ? distance / 100 : distance
      return isNear(decimal.double, value, distance)
    case .relative(let share):
      return isNear(decimal.double, value, share * abs(decimal.double))
    case .either(let one, let other):
      return agrees(with: value, within: one) || agrees(with: value, within: other)
    }
  }

  /// The same for a value of whose digits more may count than a double has.
  func agrees(with value: FileValue, within tolerance: Tolerance? = nil) -> Bool {
    guard let number = value.value.number else { return false }
    guard let exact = value.decimal, exact.digits.count > Self.digitsOfDouble else {
      return agrees(with: number, within: tolerance)
    }
    switch tolerance {
    case nil, .digits: return notation.rounded(exact) == decimal
    case .exact: return exact == decimal
    default: return agrees(with: number, within: tolerance)
    }
  }

  /// A double holds all decimals of so many digits.
  private static let digitsOfDouble = 15

  // On a rounding boundary both neighbours are right: another machine's value may lie beyond it.
  private func reads(_ decimal: DecimalDigits, _ value: Double) -> Bool {
    let slack = Tolerance.slack
    let nearby = [value, value.nextDown, value.nextUp, value * (1 - slack), value * (1 + slack)]
    return nearby.contains { notation.rounded($0) == decimal }
  }

  private func isNear(_ written: Double, _ value: Double, _ distance: Double) -> Bool {
    abs(value - written) <= distance + Tolerance.slack * max(abs(value), abs(written))
  }
}
