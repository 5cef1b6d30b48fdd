import Options

/// How the heavy ball's step size and momentum follow from the curvature.
///
/// Polyak 1964; Goh 2017, "Why Momentum Really Works".
struct HeavyBallRule: Sendable {
  var rate: LearningRate
  var momentum: MomentumCoefficient

  /// Both with their rules resolved.
  func resolved(
    for curvature: Curvature?
  ) throws(OptionErrors) -> (rate: LearningRate, momentum: Double) {
    guard case .rule(let rule) = rate else {
      return (rate, try resolvedMomentum(for: curvature, rate: rate))
    }
    guard let curvature else { throw .unknownCurvature(rule.rawValue, of: "learning_rate") }
    if let alpha = rule.value(for: curvature) {
      let rate = LearningRate.constant(alpha)
      return (rate, try resolvedMomentum(for: curvature, rate: rate))
    }
    if case .constant(let beta) = momentum {
      return (.constant(2 * (1 + beta) / (curvature.largest + curvature.smallest)), beta)
    }
    let best = Self.optimum(for: curvature)
    return (.constant(best.rate), best.momentum)
  }

  private func resolvedMomentum(
    for curvature: Curvature?, rate: LearningRate
  ) throws(OptionErrors) -> Double {
    guard momentum == .optimal else { return momentum.value }
    guard let curvature, case .constant(let alpha) = rate else {
      throw .unknownCurvature("optimal", of: "momentum")
    }
    return Self.bestMomentum(rate: alpha, for: curvature)
  }

  /// Polyak's constants: `α = 4/(√L+√μ)²`, `β = ((√κ−1)/(√κ+1))²`.
  static func optimum(for curvature: Curvature) -> (rate: Double, momentum: Double) {
    let (l, m) = (curvature.largest.squareRoot(), curvature.smallest.squareRoot())
    let ratio = (l - m) / (l + m)
    return (4 / ((l + m) * (l + m)), ratio * ratio)
  }

  /// The smallest β for which no eigenvalue is overdamped: `max (1 − √(αλ))²` over μ and L.
  static func bestMomentum(rate: Double, for curvature: Curvature) -> Double {
    let slow = 1 - (rate * curvature.smallest).squareRoot()
    let fast = 1 - (rate * curvature.largest).squareRoot()
    return min(max(slow * slow, fast * fast), 1)
  }
}
