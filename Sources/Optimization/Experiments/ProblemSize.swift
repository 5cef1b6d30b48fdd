/// How large a problem is, as far as its cost depends on it.
struct ProblemSize: Sendable, Equatable {
  var samples: Int
  var features: Int
  var parameters: Int
  /// Whether the Hessian's eigenvalues are computed.
  var hasSpectrum: Bool

  /// Samples × parameters: what one epoch costs.
  var epochOperations: Double { Double(samples) * Double(parameters) }

  /// What the optimum and the spectrum cost.
  var setupOperations: Double {
    guard hasSpectrum else { return 0 }
    let square = Double(parameters) * Double(parameters)
    return square * Double(samples) + square * Double(parameters)
  }

  /// The samples as made, as prepared and in two parts; the Hessian and its eigenvectors.
  var bytes: Double {
    let square = hasSpectrum ? 3 * Double(parameters) * Double(parameters) : 0
    return 8 * (3 * Double(samples) * Double(features + 1) + square)
  }
}

extension Problem {
  /// The size, now that the problem is there.
  var size: ProblemSize {
    ProblemSize(
      samples: dataset?.targets.count ?? 1, features: featureCount,
      parameters: objective.dimension, hasSpectrum: objective.curvature != nil)
  }
}

extension Setup {
  /// The size as far as it is known before the data are made: that of a file is nothing.
  var size: ProblemSize {
    if let objective = objective?.objective {
      return ProblemSize(
        samples: 1, features: 0, parameters: objective.dimension, hasSpectrum: false)
    }
    let features = featureCount ?? 0
    // A linear model's; any other makes itself known with its data.
    return ProblemSize(
      samples: data?.size?.samples ?? 0, features: features, parameters: features + 1,
      hasSpectrum: true)
  }
}
