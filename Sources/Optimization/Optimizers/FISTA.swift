import Options

/// The accelerated proximal gradient method: `ista` from a point ahead.
///
/// - α: `learning_rate`, 1/L. `x⁺ = prox(y − α·∇g(y))`, `y⁺ = x⁺ + (t − 1)/t⁺·(x⁺ − x)`, `t = 1` at
///   first, `t⁺ = (1 + √(1 + 4t²))/2`.
///
/// Beck, Teboulle 2009, "A fast iterative shrinkage-thresholding algorithm".
public struct FISTA: Optimizer {
  public static let clipsGradients = false
  public static let name = "fista"
  public static let summary = "the proximal gradient method with Nesterov's momentum"
  public static let details = """
    `x⁺ = prox(y − α·∇g(y))`, `y⁺ = x⁺ + (t − 1)/t⁺·(x⁺ − x)`, `t⁺ = (1 + √(1 + 4t²))/2` from \
    `t = 1`. Beck, Teboulle 2009, "A fast iterative shrinkage-thresholding algorithm".
    """
  public static let options: [Option<FISTA>] = [
    Option("learning_rate", \.learningRate, "step size α")
  ]

  public var learningRate = LearningRate.rule(.inverseL)

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def fista(x, f, learning_rate):
          ahead, t = x, 1.0
          while True:
              last = x
              x = f.prox(ahead - learning_rate * f.smooth_gradient(ahead), learning_rate)
              t, before = (1 + np.sqrt(1 + 4 * t * t)) / 2, t
              ahead = x + (before - 1) / t * (x - last)
              yield x
      """)
  }

  /// The point ahead, y, and t.
  public typealias State = Nesterov.State

  public func initialState(at point: [Double]) -> State { State(ahead: point) }

  public func step(
    _ point: inout [Double], rate: Double, state: inout State, oracle: inout GradientOracle
  ) {
    let gradient = oracle.smoothGradient(at: state.ahead)
    let last = point
    for i in point.indices { point[i] = state.ahead[i] - rate * gradient[i] }
    oracle.applyProximalStep(to: &point, rate: rate)
    let next = Nesterov.successor(of: state.t)
    let beta = (state.t - 1) / next
    for i in point.indices { state.ahead[i] = point[i] + beta * (point[i] - last[i]) }
    state.t = next
  }
}
