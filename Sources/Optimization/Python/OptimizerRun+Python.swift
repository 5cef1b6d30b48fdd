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
    arguments.add(wrappedForm(form))
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
      forms: [form] + wrappers + options.forms,
      lines: [arguments.text(calling: "run = minimize")])
  }

  /// What the optimizer's gradients go through before it sees them.
  private var wrappers: [PythonForm] {
    (decay.isOff ? [] : [WeightDecay.python]) + (clipping.isOff ? [] : [GradientClipping.python])
  }

  /// The optimizer's name, or the call that gives it clipped and decayed gradients.
  private func wrappedForm(_ form: PythonForm) -> String {
    let decayed = Self.wrapped(form.name, in: WeightDecay.python, decay.optionEntries)
    return Self.wrapped(decayed, in: GradientClipping.python, clipping.optionEntries)
  }

  private static func wrapped(
    _ optimizer: String, in form: PythonForm, _ entries: [OptionEntry]
  ) -> String {
    guard !entries.isEmpty, let options = PythonArguments(entries) else { return optimizer }
    var call = PythonArguments()
    call.add(optimizer)
    call.add(options)
    return call.text(calling: form.name)
  }

  /// The optimizer's own options, rules as numbers and a schedule as a rate that changes.
  private func pythonOptions(
    of outcome: Outcome
  ) -> (arguments: PythonArguments, forms: [PythonForm])? {
    let names = Set(optimizer.optionEntries.map(\.key))
    let own = outcome.options.filter { names.contains($0.key) }
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
