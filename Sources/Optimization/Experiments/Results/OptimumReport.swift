/// How far the optimum of an experiment can be trusted: that of its data, where all runs share them.
package struct OptimumReport: Sendable, Equatable {
  /// Why none is known; nil where one is.
  package var missing: MissingOptimum?
  /// How many digits of its parameters the data determine; nil where nobody counted.
  package var certainDigits: Double?

  package init(missing: MissingOptimum? = nil, certainDigits: Double? = nil) {
    self.missing = missing
    self.certainDigits = certainDigits
  }

  init(of problem: Problem) {
    missing = problem.objective.missingOptimum
    certainDigits = problem.objective.certainDigits
  }

  /// What problems have in common: the first reason, and the fewest digits.
  init(common reports: [OptimumReport]) {
    missing = reports.lazy.compactMap(\.missing).first
    certainDigits = reports.compactMap(\.certainDigits).min()
  }

  /// A change of the data in their last digits changes parameters within so many; fewer is noise.
  private static let fewestDigits = 3.0

  /// What to think of the parameters at the optimum; nil where nothing is wrong with them.
  package var doubt: String? {
    guard missing == nil, let certainDigits, certainDigits < Self.fewestDigits else { return nil }
    let count = Int(certainDigits)
    let digits = count == 0 ? "no digit" : count == 1 ? "one digit" : "\(count) digits"
    return "the data determine \(digits) of them: their columns are nearly dependent"
  }
}
