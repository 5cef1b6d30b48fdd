/// One thing that is measured, under the name by which the comparison knows it.
struct Case: Sendable {
  let name: String
  /// What was found: seconds, or another quantity that the name says.
  let measure: @Sendable () throws -> Double

  /// All cases, in the order of the table.
  static let all = generators + scaling + gradients + estimators + small + optima
}
