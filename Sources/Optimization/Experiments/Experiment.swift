import Options

/// An experiment as a notebook writes it: the body of a run directive, sweeps included.
package struct Experiment: Sendable {
  /// What the user wrote.
  package let source: OptionValue
  /// The experiment with the first value of each sweep.
  package let setup: Setup
  /// What is swept over, in the order in which it is written.
  package let axes: [SweepAxis]
  /// One run a label, in the order in which they are written.
  package let runs: [PlannedRun]

  /// Decodes a mapping of options; everything that is wrong with it is reported at once.
  package init(decoding source: OptionValue) throws(OptionErrors) {
    guard let entries = source.entries else { throw Self.notAMapping(source) }
    let found = SweepFinder(source)
    let errors =
      found.errors + RelationCheck(entries).errors + (found.setup?.sizeErrors ?? [])
    guard errors.isEmpty, let setup = found.setup else { throw OptionErrors(errors) }
    self.source = source
    self.setup = setup
    axes = found.axes
    runs = try setup.methods.map { method throws(OptionErrors) in
      try PlannedRun(method, of: found.plain, first: setup, axes: found.axes)
    }
  }

  /// What is said of a specification that is no mapping.
  fileprivate static func notAMapping(_ source: OptionValue) -> OptionErrors {
    .wrongType(source, expected: "a mapping of options")
  }

  /// All options, as documentation lists them.
  package static var optionDescriptions: [OptionDescription] { Setup.optionDescriptions }

  /// The run of that label.
  package subscript(label: String) -> PlannedRun? {
    runs.first { $0.label == label }
  }
}

extension Setup {
  /// The experiment with other values of what it sweeps over.
  init(
    _ source: OptionValue, _ axes: [SweepAxis], _ values: [OptionValue]
  ) throws(OptionErrors) {
    var source = source
    for (axis, value) in zip(axes, values) { source = source.replacing(axis.path, with: value) }
    try self.init(decoding: source)
    let errors = sizeErrors
    guard errors.isEmpty else { throw OptionErrors(errors) }
  }

  /// The experiment with one of its labels alone.
  func keeping(label: String) -> Setup {
    var setup = self
    setup.optimizers.removeAll { $0.label != label }
    setup.estimators.removeAll { $0.label != label }
    return setup
  }

  /// What an experiment says of its data, checked as far as that; nothing has to be run.
  package init(dataOf source: OptionValue) throws(OptionErrors) {
    guard source.entries != nil else { throw Experiment.notAMapping(source) }
    let found = SweepFinder(source)
    let errors = found.errors + RelationCheck(source.entries ?? []).subjectErrors
    guard errors.isEmpty, let setup = found.setup else { throw OptionErrors(errors) }
    self = setup
  }
}
