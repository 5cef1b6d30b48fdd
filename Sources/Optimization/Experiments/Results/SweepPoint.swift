import Options

/// One combination of swept options with its outcomes, one a seed.
package struct SweepPoint: Sendable {
  /// The swept options with the values that they have here; none without a sweep.
  package var settings: [OptionEntry]
  /// At least one.
  package var outcomes: [Outcome]
  /// The least that the loss can be, where it is known.
  package var optimalLoss: Double?
  /// What theory predicts for the method with these options.
  package var theory: [NamedValue]
  var subject: ProblemSource?

  package init(
    settings: [OptionEntry], outcomes: [Outcome], optimalLoss: Double? = nil,
    theory: [NamedValue] = []
  ) {
    self.settings = settings
    self.outcomes = outcomes
    self.optimalLoss = optimalLoss
    self.theory = theory
  }

  /// What was minimized; nil where it can't be made again.
  package var problem: Problem? { subject?.problem }

  /// A metric's values, one a seed; nil where no such value exists.
  package func values(_ name: IndexedName) -> [ResultValue]? {
    let values = outcomes.compactMap { $0.value(name) }
    return values.count == outcomes.count && !values.isEmpty ? values : nil
  }

  /// The value of a swept option.
  package func setting(_ name: String) -> ResultValue? {
    settings.first { $0.key == name }.flatMap { ResultValue($0.value) }
  }
}
