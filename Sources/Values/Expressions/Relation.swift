/// How a comparison relates its two sides.
package enum Relation: String, Sendable, CaseIterable {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case equal = "="
  case notEqual = "!="

  /// Whether it holds between two numbers; equal means equal but for the last few bits.
  package func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .equal: Self.areEqual(left, right)
    case .notEqual: !Self.areEqual(left, right)
    }
  }

  /// Whether it asks for equality only, so that no margin can be stated.
  var isEquality: Bool { self == .equal || self == .notEqual }

  // Another machine's logarithm may differ in the last bits of a value.
  private static func areEqual(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= Tolerance.slack * max(abs(left), abs(right))
  }
}
