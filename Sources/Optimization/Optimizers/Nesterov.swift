import Options

/// Nesterov's method: `y = x + β(x − x⁻)`, `x⁺ = y − α·∇J(y)`.
///
/// - α: `learning_rate`, 0.1; β: `momentum`, 0.9, or `convex`: `β_k = (t_k − 1)/t_{k+1}`,
///   `t₁ = 1`, `t_{k+1} = (1 + √(1 + 4t_k²))/2`.
///
/// Nesterov 1983, "A method of solving a convex programming problem with convergence rate O(1/k²)".
public struct Nesterov: Optimizer {
  public static let name = "nesterov"
  public static let summary = "Nesterov's momentum: the gradient is taken a step ahead"
  public static let details = """
    `y = x + β(x − x⁻)`, `x⁺ = y − α·∇J(y)`. `momentum: convex` is `β_k = (t_k − 1)/t_{k+1}`, \
    `t₁ = 1`, `t_{k+1} = (1 + √(1 + 4t_k²))/2`. `momentum: optimal` is `(√κ−1)/(√κ+1)`. \
    `learning_rate: optimal` alone is the best pair on quadratics, `α = 4/(3L+μ)` and \
    `β = (√(3κ+1)−2)/(√(3κ+1)+2)`; with a momentum that is given it is `1/L`, so that both \
    `optimal` are the classical pair, which is a little slower there. Nesterov 1983 and 2004, \
    *Introductory Lectures on Convex Optimization*, §2.2; Lessard, Recht, Packard 2016.
    """
  public static let options: [Option<Nesterov>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("momentum", \.momentum, "β; auto is 0.9, or optimal with α; convex is β_k"),
  ]

  public var learningRate = LearningRate.constant(0.1)
  /// `momentum`: β; auto is 0.9, or optimal with α; convex is β_k.
  public var momentum = NesterovMomentum.coefficient(.automatic)

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def nesterov(x, f, learning_rate, momentum):
          ahead, t = x, 1.0
          def successor(t):
              return (1 + np.sqrt(1 + 4 * t * t)) / 2
          while True:
              last, x = x, ahead - learning_rate * f.gradient(ahead)
              t = successor(t)
              beta = (t - 1) / successor(t) if momentum == "convex" else momentum
              ahead = x + beta * (x - last)
              yield x
      """)
  }

  /// The last point x⁻, the point y of the gradient, and t_k.
  public struct State: Sendable {
    var ahead: [Double]
    var t = 1.0
  }

  public func initialState(at point: [Double]) -> State { State(ahead: point) }

  public func step(
    _ point: inout [Double], rate: Double, state: inout State, oracle: inout GradientOracle
  ) {
    let gradient = oracle.gradient(at: state.ahead)
    let beta = nextMomentum(&state)
    for i in point.indices {
      let next = state.ahead[i] - rate * gradient[i]
      // y of the next step; x⁻ is needed for nothing else.
      state.ahead[i] = next + beta * (next - point[i])
      point[i] = next
    }
  }

  /// β of the next step: `β₁` would multiply a step that was never made.
  private func nextMomentum(_ state: inout State) -> Double {
    guard case .coefficient(let coefficient) = momentum else {
      state.t = Self.successor(of: state.t)
      return (state.t - 1) / Self.successor(of: state.t)
    }
    return coefficient.value
  }

  /// `t_{k+1}` of `t_k`.
  static func successor(of t: Double) -> Double { (1 + (1 + 4 * t * t).squareRoot()) / 2 }

  public mutating func setMomentum(_ momentum: Double) {
    self.momentum = .coefficient(.constant(momentum))
  }

  public func theory(of problem: TheoryProblem) -> [TheoryValue] {
    let beta: Double? = if case .coefficient(let beta) = momentum { beta.value } else { nil }
    return NesterovTheory(momentum: beta).values(of: problem, rate: learningRate.number)
  }
}
