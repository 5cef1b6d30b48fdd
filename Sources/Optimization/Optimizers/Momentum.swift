import Options

/// Momentum as an average of gradients: `v ← γv + (1−γ)·∇J(x)`, `x ← x − α·v`, `v₀ = 0`.
///
/// - α: `learning_rate`, 0.1; γ: `momentum`, 0.9.
///
/// It is the heavy ball with step `α(1−γ)` and `β = γ`.
public struct Momentum: GradientRule {
  public static let name = "momentum"
  public static let summary = "steps along an exponential average of the gradients"
  public static let details = """
    `v ← γv + (1−γ)·∇J(x)`, `x ← x − α·v`, `v₀ = 0`: the heavy ball with step `α(1−γ)` and `β = γ`, \
    so stable for `α < 2(1+γ)/((1−γ)L)`. Rules give the heavy ball's constants, `α` divided by \
    `1−γ` where it is `optimal`.
    """
  public static let options: [Option<Momentum>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("momentum", \.momentum, "weight γ of the past; auto is 0.9, or optimal with α"),
  ]

  public var learningRate = LearningRate.constant(0.1)
  /// `momentum`: weight γ of the past; auto is 0.9, or optimal with α.
  public var momentum = MomentumCoefficient.automatic

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def momentum(x, f, learning_rate, momentum):
          v = np.zeros_like(x)
          while True:
              v = momentum * v + (1 - momentum) * f.gradient(x)
              x = x - learning_rate * v
              yield x
      """)
  }

  /// The average v.
  public func initialState(at point: [Double]) -> [Double] {
    Array(repeating: 0, count: point.count)
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state average: inout [Double]
  ) {
    let gamma = momentum.value
    for i in point.indices {
      average[i] = gamma * average[i] + (1 - gamma) * gradient[i]
      point[i] -= rate * average[i]
    }
  }

  public mutating func setMomentum(_ momentum: Double) { self.momentum = .constant(momentum) }

  public func resolved(for curvature: Curvature?) throws(OptionErrors) -> Momentum {
    var resolved = self
    var (rate, gamma) = try HeavyBallRule(rate: learningRate, momentum: momentum)
      .resolved(for: curvature)
    if case .rule(.optimal) = learningRate, case .constant(let alpha) = rate {
      rate = .constant(alpha / (1 - gamma))
    }
    resolved.learningRate = rate
    resolved.momentum = .constant(gamma)
    return resolved
  }

  public func theory(of problem: TheoryProblem) -> [TheoryValue] {
    HeavyBallTheory(momentum: momentum.value, stepShare: 1 - momentum.value)
      .values(of: problem, rate: learningRate.number)
      + HeavyBallTheory.optimum(of: problem, isAveraged: true)
  }
}
