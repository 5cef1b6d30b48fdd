/// What an experiment will cost, known before it runs.
package struct Estimate: Sendable, Equatable {
  /// Runs: labels × points of their sweeps × seeds.
  package var runs: Int
  /// Samples × parameters × epochs over all runs, and what data and optima take.
  package var operations: Double
  /// The most that is kept in memory at once.
  package var bytes: Double

  package init(runs: Int, operations: Double, bytes: Double) {
    self.runs = runs
    self.operations = operations
    self.bytes = bytes
  }

  package static let nothing = Estimate(runs: 0, operations: 0, bytes: 0)

  package static func + (a: Estimate, b: Estimate) -> Estimate {
    Estimate(
      runs: a.runs + b.runs, operations: a.operations + b.operations, bytes: a.bytes + b.bytes)
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
    guard budget.allows(estimate) else { throw .overBudget(estimate, at: costliest) }
  }

  /// The cost with the size of the problem of each point; `size` takes the point's place.
  func estimate(_ settings: RunSettings, size: (Int) -> ProblemSize) -> Estimate {
    var total = Estimate.nothing
    var known: Set<String> = []
    for (place, point) in runs.flatMap(\.points).enumerated() {
      let size = size(place)
      let seeds = Double(point.setup.seeds ?? 1)
      let epochs = Double(point.method.epochs(of: point.setup)) * seeds
      let vector = 8 * Double(size.parameters)
      let kept = settings.keepsPoints ? vector + Self.bytesPerArray : 0
      total.runs += point.setup.seeds ?? 1
      let step = point.method.stepCost(samples: size.samples)
      // Before its first epoch, a run measures its start.
      total.operations += size.epochOperations * (epochs * step.gradients + seeds)
      total.bytes += Self.bytesPerPoint + epochs * (Self.bytesPerEntry + kept)
      total.bytes += seeds * (Self.bytesPerRun + Self.vectorsPerRun * vector)
      // Only as many runs are under way at a time as there are jobs.
      total.bytes += step.numbers * vector * min(seeds, Double(settings.jobs))
      if known.insert(point.problemText).inserted {
        total.operations += size.setupOperations + point.setup.dataOperations
        total.bytes += size.bytes + point.setup.dataBytes
      }
    }
    return total
  }

  /// Eight numbers an epoch, in arrays that grow by doubling, and their text.
  private static let bytesPerEntry = 200.0
  /// The head of an array within an array.
  private static let bytesPerArray = 40.0
  /// The values of a run with their names, as measured on a hundred thousand.
  private static let bytesPerRun = 3_000.0
  /// The last point, as the run left it, as coefficients and as values.
  private static let vectorsPerRun = 3.0
  /// The options of a point, decoded.
  private static let bytesPerPoint = 4_000.0
}
