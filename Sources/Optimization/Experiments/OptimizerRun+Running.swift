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
        resolved: resolved, on: objective, from: try setup.startPoint(on: problem, seed: seed),
        isCancelled: settings.isCancelled, progress: { _ in progress() })
    } catch let error as OptionErrors {
      throw .options(error.nested(in: label).nested(in: "optimizers"))
    } catch {
      throw .cancelled
    }
    let point = trace.finalPoint
    let finished = FinishedRun(
      problem, tolerance: setup.tolerance, trace: trace, point: point,
      parameters: problem.parameters(at: point), predictsClasses: problem.predictsClasses
    ) { problem.model?.predictions(at: point, for: $0) ?? [] }
    return Outcome(
      seed: seed, options: options(of: resolved), values: Metrics.run.values(of: finished),
      parameters: finished.parameters, history: History(of: trace))
  }

  package func theory(of problem: Problem) -> [NamedValue] {
    // A clipped step is no longer what the formulas are about, and decay moves the optimum.
    guard clipping.isOff, decay.isOff, let curvature = problem.objective.curvature else {
      return []
    }
    do throws(ExperimentFailure) {
      let theory = TheoryProblem(curvature: curvature, noise: noise(on: problem))
      let values = try resolved(for: problem).theory(of: theory)
      guard !values.isEmpty, problem.hasKink else {
        return values.map { NamedValue($0.name, $0.value) }
      }
      return values.map { value in
        NamedValue(
          value.name,
          Self.smoothValues.contains(value.name) ? .missing(because: Self.kink) : value.value)
      }
    } catch {
      return []
    }
  }

  /// What theory knows of losses with second derivatives alone.
  private static let smoothValues = ["rate", "iterations_per_digit", NoiseFloor.name]
  private static let kink = "the loss has a kink at its optimum, and near it methods move otherwise"

  /// How the run's mini-batches differ from all samples; nil where a step looks at all of them.
  private func noise(on problem: Problem) -> MiniBatchNoise? {
    let samples = problem.objective.sampleCount
    return batchSize.count(of: samples, sampling).map { size in
      MiniBatchNoise(
        sampling: sampling, batchSize: size, sampleCount: samples, gradient: problem.gradientNoise)
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
    loop.clipping = clipping
    loop.decay = decay
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
    ] + clipping.optionEntries + decay.optionEntries
  }
}
