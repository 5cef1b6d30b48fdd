/// What an experiment will cost, known before it runs.
package struct Estimate: Sendable, Equatable {
  /// Runs: labels × points of their sweeps × seeds.
  package var runs: Int
  /// Samples × parameters × epochs over all runs, and what the optimum of each problem takes.
  package var operations: Double
  /// The most that is kept in memory at once.
  package var bytes: Double

  package init(runs: Int, operations: Double, bytes: Double) {
    self.runs = runs
    self.operations = operations
    self.bytes = bytes
  }
}

/// What an experiment may cost.
package struct Budget: Sendable, Equatable {
  package var operations: Double
  package var bytes: Double

  package init(operations: Double, bytes: Double) {
    self.operations = operations
    self.bytes = bytes
  }

  /// Whether an experiment costs no more.
  package func allows(_ estimate: Estimate) -> Bool {
    estimate.operations <= operations && estimate.bytes <= bytes
  }

  /// How many times this budget an experiment needs, rounded up to two digits, as a user types it.
  package func factor(for estimate: Estimate) -> String {
    let needed = max(estimate.operations / operations, estimate.bytes / bytes)
    guard needed.isFinite else { return "inf" }
    var unit = 1.0
    while needed / unit > 100 { unit *= 10 }
    let factor = (needed / unit).rounded(.up) * unit
    return factor < 1e15 ? "\(Int(factor))" : "\(factor)"
  }
}

extension Experiment {
  /// The cost as far as it is known before the data are made: files count as empty.
  package func estimate(_ settings: RunSettings = RunSettings()) -> Estimate {
    let points = runs.flatMap(\.points)
    return estimate(settings) { points[$0].setup.size }
  }

  /// Refuses an experiment that costs more.
  package func check(
    _ budget: Budget, _ settings: RunSettings = RunSettings()
  ) throws(ExperimentFailure) {
    let estimate = estimate(settings)
    guard budget.allows(estimate) else { throw .overBudget(estimate) }
  }

  /// The cost with the size of the problem of each point; `size` takes the point's place.
  func estimate(_ settings: RunSettings, size: (Int) -> ProblemSize) -> Estimate {
    var total = Estimate(runs: 0, operations: 0, bytes: 0)
    var known: Set<String> = []
    for (place, point) in runs.flatMap(\.points).enumerated() {
      let size = size(place)
      let seeds = point.setup.runSeeds.count
      let epochs = Double(point.method.epochs(of: point.setup)) * Double(seeds)
      let kept = settings.keepsPoints ? 8 * Double(size.parameters) : 0
      total.runs += seeds
      let step = point.method.stepCost(samples: size.samples)
      total.operations += size.epochOperations * epochs * step.gradients
      total.bytes += epochs * (Self.bytesPerEntry + kept)
      // Only as many runs are under way at a time as there are jobs.
      let states = Double(min(seeds, settings.jobs))
      total.bytes += 8 * step.numbers * Double(size.parameters) * states
      if known.insert(point.problemText).inserted {
        total.operations += size.setupOperations
        total.bytes += size.bytes
      }
    }
    return total
  }

  /// Eight numbers an epoch are kept of every run.
  private static let bytesPerEntry = 64.0
}
