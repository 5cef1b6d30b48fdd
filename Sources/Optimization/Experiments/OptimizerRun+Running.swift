import Options

extension OptimizerRun {
  package func run(
    on problem: Problem, setup: Setup, seed: Int, settings: RunSettings,
    progress: @escaping () -> Void
  ) throws(ExperimentFailure) -> Outcome {
    let objective = problem.objective
    let resolved = try resolved(for: problem)
    let trace: Trace
    do {
      trace = try loop(setup, seed: seed, settings).run(
        resolved, on: objective, from: try setup.startPoint(on: problem, seed: seed),
        isCancelled: settings.isCancelled, progress: { _ in progress() })
    } catch let error as OptionErrors {
      throw .options(error.nested(in: label).nested(in: "optimizers"))
    } catch {
      throw .cancelled
    }
    let point = trace.finalPoint
    let finished = FinishedRun(
      problem, tolerance: setup.tolerance, trace: trace, point: point,
      parameters: Parameters(point: point, features: problem.featureCount)
    ) { problem.model?.predictions(at: point, for: $0) ?? [] }
    return Outcome(
      seed: seed, options: options(of: resolved), values: Metrics.run.values(of: finished),
      parameters: finished.parameters, history: trace)
  }

  package func theory(of problem: Problem) -> [NamedValue] {
    guard let curvature = problem.objective.curvature else { return [] }
    do throws(ExperimentFailure) {
      let samples = problem.objective.sampleCount
      return try resolved(for: problem).theory(
        of: TheoryProblem(
          curvature: curvature, optimalLoss: problem.objective.optimum?.loss,
          batchSize: batchSize.count(of: samples), sampleCount: samples)
      ).map { NamedValue($0.name, .number($0.value)) }
    } catch {
      return []
    }
  }

  /// The optimizer with the numbers that its rules stand for on a problem.
  private func resolved(for problem: Problem) throws(ExperimentFailure) -> any Optimizer {
    do throws(OptionErrors) {
      return try optimizer.resolved(for: problem.objective.curvature)
    } catch {
      throw .options(error.nested(in: label).nested(in: "optimizers"))
    }
  }

  private func loop(_ setup: Setup, seed: Int, _ settings: RunSettings) -> Minimize {
    var loop = Minimize()
    loop.epochs = setup.duration
    loop.batchSize = batchSize
    loop.sampling = sampling
    loop.seed = seed
    loop.keepsPoints = settings.keepsPoints
    loop.divergenceFactor = setup.divergence
    switch setup.stop {
    case .never: break
    case .tolerance: loop.target = setup.tolerance
    case .idle(let stopping): loop.stopping = stopping
    }
    return loop
  }

  private func options(of resolved: any Optimizer) -> [OptionEntry] {
    resolved.optionEntries + [
      OptionEntry("batch_size", batchSize.optionValue),
      OptionEntry("shuffle", .boolean(sampling != .inOrder)),
      OptionEntry("replacement", .boolean(sampling == .replacement)),
    ]
  }
}
