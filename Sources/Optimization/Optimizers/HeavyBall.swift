import Options

/// Polyak's heavy ball: `x⁺ = x − α·∇J(x) + β(x − x⁻)`.
///
/// - α: `learning_rate`, 0.1; β: `momentum`, 0.9.
///
/// Polyak 1964, "Some methods of speeding up the convergence of iteration methods".
public struct HeavyBall: GradientRule {
  public static let name = "heavy_ball"
  public static let summary = "Polyak's momentum: a step keeps part of the last one"
  public static let details = """
    `x⁺ = x − α·∇J(x) + β(x − x⁻)`. Stable for `α < 2(1+β)/L`. `learning_rate: optimal` is \
    `α = 4/(√L+√μ)²` with `β = ((√κ−1)/(√κ+1))²`, or `2(1+β)/(L+μ)` where β is a number; \
    `momentum: optimal` is the best β for α, `max (1−√(αλ))²` over μ and L. \
    Polyak 1964, "Some methods of speeding up the convergence of iteration methods".
    """
  public static let options: [Option<HeavyBall>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("momentum", \.momentum, "share β of the last step; auto is 0.9, or optimal with α"),
  ]

  public var learningRate = LearningRate.constant(0.1)
  /// `momentum`: share β of the last step; auto is 0.9, or optimal with α.
  public var momentum = MomentumCoefficient.automatic

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def heavy_ball(x, f, learning_rate, momentum):
          step = np.zeros_like(x)
          while True:
              step = momentum * step - learning_rate * f.gradient(x)
              x = x + step
              yield x
      """)
  }

  /// The last step x − x⁻.
  public func initialState(at point: [Double]) -> [Double] {
    Array(repeating: 0, count: point.count)
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state step: inout [Double]
  ) {
    let beta = momentum.value
    for i in point.indices {
      step[i] = beta * step[i] - rate * gradient[i]
      point[i] += step[i]
    }
  }

  public mutating func setMomentum(_ momentum: Double) { self.momentum = .constant(momentum) }

  public func resolved(for curvature: Curvature?) throws(OptionErrors) -> HeavyBall {
    let (rate, beta) = try HeavyBallRule(rate: learningRate, momentum: momentum)
      .resolved(for: curvature)
    var resolved = self
    resolved.learningRate = rate
    resolved.momentum = .constant(beta)
    return resolved
  }

  public func theory(of problem: TheoryProblem) -> [TheoryValue] {
    HeavyBallTheory(momentum: momentum.value).values(of: problem, rate: learningRate.number)
      + HeavyBallTheory.optimum(of: problem, isAveraged: false)
  }
}
