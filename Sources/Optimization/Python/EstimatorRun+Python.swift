import Options

extension EstimatorRun {
  package func python(
    of outcome: Outcome, setup: Setup, on problem: Problem
  ) -> PythonStatement? {
    let fit = options.optionEntries.filter { $0.key != "estimator" && $0.value != .null }
    guard let call = pythonCall(of: outcome, on: problem),
      let starts = PythonArguments(fit)
    else { return nil }
    var arguments = PythonArguments()
    arguments.add("estimator")
    arguments.add("problem")
    arguments.add(starts)
    if let start = ownStart(setup, on: problem) { arguments.add(start) }
    return PythonStatement(
      forms: [call.form],
      lines: [call.text(assigning: "estimator"), arguments.text(calling: "run = fit")])
  }

  /// The experiment's start as scikit-learn takes it; nil where the label has its own, or none has.
  private func ownStart(_ setup: Setup, on problem: Problem) -> PythonArguments? {
    guard case .point(let point) = setup.start, options.coefficients == nil,
      options.intercept == nil, let columns = problem.train?.features.columns
    else { return nil }
    let start = Parameters(point: point, features: columns)
    var arguments = PythonArguments()
    arguments.add(start.coef.python, as: "coef_init")
    if let intercept = start.intercept {
      arguments.add([intercept].python, as: "intercept_init")
    }
    return arguments
  }
}
