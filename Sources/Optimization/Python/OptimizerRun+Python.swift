import Options

extension OptimizerRun {
  package func python(
    of outcome: Outcome, setup: Setup, on problem: Problem
  ) -> PythonStatement? {
    let own = outcome.options.filter { !LoopOptions.names.contains($0.key) }
    guard let form = optimizer.python, let options = PythonArguments(own),
      let start = try? setup.startPoint(on: problem, seed: outcome.seed)
        ?? problem.objective.defaultStart
    else { return nil }
    var arguments = PythonArguments()
    arguments.add(form.name)
    arguments.add("problem")
    arguments.add(start.python)
    // What stops a run early is not part of the script: it runs as many epochs as the run did.
    arguments.add("\(outcome.history.epoch.last ?? 0)", as: "epochs")
    arguments.add(setup.tolerance.python, as: "tolerance")
    if let size = batchSize.count(of: problem.objective.sampleCount) {
      arguments.add("\(size)", as: "batch_size")
      arguments.add(sampling.rawValue.python, as: "order")
      arguments.add("\(outcome.seed)", as: "seed")
    }
    arguments.add(options)
    return PythonStatement(forms: [form], lines: [arguments.text(calling: "run = minimize")])
  }
}
