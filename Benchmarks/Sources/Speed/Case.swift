/// One thing that is measured, under the name by which the comparison knows it.
struct Case {
  let name: String
  /// What was found: seconds, or another quantity that the name says.
  let measure: () throws -> Double

  /// All cases, in the order of the table.
  static let all = generators + gradients + estimators + small
}
