import Options

extension OptimizerRun {
  package func python(
    of outcome: Outcome, setup: Setup, on problem: Problem
  ) -> PythonStatement? {
    guard let form = optimizer.python, let options = pythonOptions(of: outcome),
      let start = try? setup.startPoint(on: problem, seed: outcome.seed)
        ?? problem.objective.defaultStart
    else { return nil }
    var arguments = PythonArguments()
    arguments.add(clippedForm(form))
    arguments.add("problem")
    arguments.add(start.python)
    // What stops a run early is not part of the script: it runs as many epochs as the run did.
    arguments.add("\(outcome.history.epoch.last ?? 0)", as: "epochs")
    arguments.add(setup.tolerance.python, as: "tolerance")
    if let size = batchSize.count(of: problem.objective.sampleCount, sampling) {
      arguments.add("\(size)", as: "batch_size")
      arguments.add(sampling.rawValue.python, as: "order")
      arguments.add("\(outcome.seed)", as: "seed")
    }
    arguments.add(options.arguments)
    return PythonStatement(
      forms: [form] + (clipping.isOff ? [] : [GradientClipping.python]) + options.forms,
      lines: [arguments.text(calling: "run = minimize")])
  }

  /// The optimizer's name, or the call that gives it clipped gradients.
  private func clippedForm(_ form: PythonForm) -> String {
    guard !clipping.isOff, var call = PythonArguments(clipping.optionEntries) else {
      return form.name
    }
    let bounds = call
    call = PythonArguments()
    call.add(form.name)
    call.add(bounds)
    return call.text(calling: GradientClipping.python.name)
  }

  /// The optimizer's own options, rules as numbers and a schedule as a rate that changes.
  private func pythonOptions(
    of outcome: Outcome
  ) -> (arguments: PythonArguments, forms: [PythonForm])? {
    let own = outcome.options.filter { !LoopOptions.names.contains($0.key) }
    guard case .schedule(let schedule, let period) = optimizer.learningRate else {
      return PythonArguments(own).map { ($0, []) }
    }
    guard let rate = schedule.pythonCall,
      var arguments = PythonArguments(own.filter { $0.key != "learning_rate" })
    else { return nil }
    arguments.add("Rate(\(rate.text()), \(period.rawValue.python))", as: "learning_rate")
    return (arguments, rate.forms)
  }
}
