import Options

extension EstimatorRun {
  package func python(
    of outcome: Outcome, setup: Setup, on problem: Problem
  ) -> PythonStatement? {
    // A start of the experiment's own would have to be split as the estimator's data are.
    guard case .standard = setup.start, let call = pythonCall(of: outcome, on: problem)
    else { return nil }
    let fit = options.optionEntries.filter { $0.key != "estimator" && $0.value != .null }
    guard let starts = PythonArguments(fit) else { return nil }
    var arguments = PythonArguments()
    arguments.add("estimator")
    arguments.add("problem")
    arguments.add(starts)
    return PythonStatement(
      forms: [call.form],
      lines: [call.text(assigning: "estimator"), arguments.text(calling: "run = fit")])
  }
}
