import Options

/// One label of `estimators`: an estimator, run as scikit-learn runs it.
package struct EstimatorRun: Sendable {
  package var label: String
  package var estimator: any Estimator
  package var options: EstimatorOptions
  /// The estimator's own options that the user wrote.
  private var written: [OptionEntry]

  /// Decodes `label: {options}`; an error's path begins below the label.
  init(_ label: String, decoding value: OptionValue) throws(OptionErrors) {
    let method = LabelledMember(label, value, naming: "estimator", besides: EstimatorOptions.names)
    (estimator, options) = try method.decode(
      .estimators, elsewhere: Catalogue<any Optimizer>.optimizers.names, section: "optimizers")
    self.label = label
    written = (value.entries ?? []).filter { !EstimatorOptions.names.contains($0.key) }
  }

  /// The estimator with the run's seed; one that the user wrote stays unless `seeds` repeats it.
  func estimator(seed: Int, of setup: Setup) throws(OptionErrors) -> any Estimator {
    let isWritten = written.contains { $0.key == Self.seedName }
    guard setup.seeds != nil || !isWritten,
      estimator.optionEntries.contains(where: { $0.key == Self.seedName })
    else { return estimator }
    let others = written.filter { $0.key != Self.seedName }
    return try Catalogue.estimators.member(
      named: method, options: .mapping(others + [OptionEntry(Self.seedName, .integer(seed))]))
  }

  private static let seedName = "random_state"
}

extension EstimatorRun: LabelledMethod {
  package var method: String { type(of: estimator).name }

  package var optionEntries: [OptionEntry] {
    // What the seed is unless the user wrote one follows from the experiment.
    let own = estimator.optionEntries.filter { entry in
      entry.key != Self.seedName || written.contains { $0.key == entry.key }
    }
    return own + options.optionEntries.filter { $0.key != "estimator" }
      + [OptionEntry("estimator", .string(method))]
  }

  /// The most that the estimator may run.
  package func epochs(of setup: Setup) -> Int {
    guard
      case .integer(let epochs) = estimator.optionEntries.first(where: { $0.key == "max_iter" })?
        .value
    else { return setup.duration }
    return epochs
  }

  package func stepCost(samples: Int) -> StepCost { StepCost() }

  package func theory(of problem: Problem) -> [NamedValue] { [] }
}
