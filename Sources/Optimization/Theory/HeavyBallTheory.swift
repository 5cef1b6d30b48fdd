/// What theory knows of the heavy ball, and so of gradient descent and averaged momentum.
///
/// Polyak 1964; Nesterov 2004, *Introductory Lectures on Convex Optimization*, theorem 2.1.15.
struct HeavyBallTheory: Sendable {
  let momentum: Double
  /// The heavy ball's step over the method's own: 1, or `1 − γ` where momentum is an average.
  var stepShare = 1.0

  /// Values for a method with this momentum and step size; nil for a step size that changes.
  func values(of problem: TheoryProblem, rate: Double?) -> [TheoryValue] {
    let largest = problem.curvature.largest
    var values: [TheoryValue] = []
    if let rate {
      values = problem.values(of: .heavyBall(step: rate * stepShare, momentum: momentum))
    } else {
      values = problem.valuesOfChangingStep
    }
    values.append(TheoryValue("stability_limit", 2 * (1 + momentum) / largest / stepShare))
    return values
  }

  /// The best step size for this momentum.
  func optimalRate(of problem: TheoryProblem) -> TheoryValue {
    let sum = problem.curvature.largest + problem.curvature.smallest
    return TheoryValue("optimal_learning_rate", 2 * (1 + momentum) / sum / stepShare)
  }

  /// The best of all momenta: `optimal_momentum`, its step size and rate.
  static func optimum(of problem: TheoryProblem, isAveraged: Bool) -> [TheoryValue] {
    let best = HeavyBallRule.optimum(for: problem.curvature)
    return [
      TheoryValue("optimal_learning_rate", best.rate / (isAveraged ? 1 - best.momentum : 1)),
      TheoryValue("optimal_momentum", best.momentum),
      TheoryValue("optimal_rate", best.momentum.squareRoot()),
    ]
  }
}
