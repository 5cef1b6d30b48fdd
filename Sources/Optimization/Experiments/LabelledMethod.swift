import Options

/// One label of an experiment: a method with its options, ready to run on a problem.
package protocol LabelledMethod: Sendable {
  var label: String { get }
  /// The name of the method in its catalogue.
  var method: String { get }
  /// The method's options, all spelt out, as a user would write them.
  var optionEntries: [OptionEntry] { get }
  /// The most epochs that it runs.
  func epochs(of setup: Setup) -> Int
  /// What a step costs besides a gradient of its batch.
  func stepCost(samples: Int) -> StepCost
  /// Runs the method once; `progress` hears of every epoch.
  func run(
    on problem: Problem, setup: Setup, seed: Int, settings: RunSettings,
    progress: @escaping () -> Void
  ) throws(ExperimentFailure) -> Outcome
  /// What theory predicts of the method on a problem.
  func theory(of problem: Problem) -> [NamedValue]
  /// The run that gave an outcome, as Python that leaves `run` behind; nil where it has no form.
  func python(of outcome: Outcome, setup: Setup, on problem: Problem) -> PythonStatement?
}
