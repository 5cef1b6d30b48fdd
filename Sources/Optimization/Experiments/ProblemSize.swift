/// How large a problem is, as far as its cost depends on it.
struct ProblemSize: Sendable, Equatable {
  var samples: Int
  var features: Int
  var parameters: Int
  /// What the optimum and the spectrum cost; 0 where they are not worked out.
  var setupOperations: Double

  /// Samples × parameters: what one epoch costs.
  var epochOperations: Double { Double(samples) * Double(parameters) }

  /// The samples as made, as prepared and in two parts; the factors of the design.
  var bytes: Double {
    let short = Double(min(samples, parameters))
    let square = setupOperations > 0 ? 5 * short * Double(parameters) : 0
    return 8 * (3 * Double(samples) * (Double(features) + 1) + square)
  }
}

extension Problem {
  /// The size, now that the problem is there.
  var size: ProblemSize {
    ProblemSize(
      samples: dataset?.targets.count ?? 1, features: featureCount,
      parameters: objective.dimension, setupOperations: objective.solutionOperations)
  }
}

extension Setup {
  /// The size as far as it is known before the data are made: that of a file is nothing.
  var size: ProblemSize {
    if let objective = objective?.objective {
      return ProblemSize(
        samples: 1, features: 0, parameters: objective.dimension,
        setupOperations: 0)
    }
    let features = featureCount ?? 0
    // A linear model's; any other makes itself known with its data.
    let samples = data?.size?.samples ?? 0
    let cost = SolutionCost.ofLeastSquares(
      samples: samples, parameters: features + 1, isPenalized: false)
    return ProblemSize(
      samples: samples, features: features, parameters: features + 1,
      setupOperations: cost.isAffordable ? cost.operations : 0)
  }
}
