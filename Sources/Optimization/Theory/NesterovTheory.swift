/// What theory knows of Nesterov's method on quadratics.
///
/// Lessard, Recht, Packard 2016, "Analysis and design of optimization algorithms via integral
/// quadratic constraints".
struct NesterovTheory: Sendable {
  /// Nil for the sequence that tends to 1.
  let momentum: Double?

  /// Values for a method with this momentum and step size; nil for a step size that changes.
  func values(of problem: TheoryProblem, rate: Double?) -> [TheoryValue] {
    let (largest, smallest) = (problem.curvature.largest, problem.curvature.smallest)
    let root = (3 * problem.curvature.conditionNumber + 1).squareRoot()
    var values: [TheoryValue] = []
    if let rate, let momentum {
      values = problem.values(of: .nesterov(step: rate, momentum: momentum))
    } else {
      values = problem.valuesOfChangingStep
    }
    // Both roots inside the unit circle; the sequence's limit is β = 1.
    let beta = momentum ?? 1
    return values + [
      TheoryValue("stability_limit", 2 * (1 + beta) / ((1 + 2 * beta) * largest)),
      TheoryValue("optimal_learning_rate", 4 / (3 * largest + smallest)),
      TheoryValue("optimal_momentum", (root - 2) / (root + 2)),
      TheoryValue("optimal_rate", 1 - 2 / root),
    ]
  }
}
