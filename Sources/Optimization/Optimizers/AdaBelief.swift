import Options

/// AdaBelief: Adam whose steps are scaled by how far gradients are from their average.
///
/// `m ← β₁m + (1−β₁)g`, `s ← β₂s + (1−β₂)(g − m)² + ε`, `x ← x − α·m̂/(√ŝ + ε)`, hats as in Adam.
///
/// - α: `learning_rate`, 1e-3; β₁, β₂: `betas`, 0.9 and 0.999; ε: `eps`, 1e-16.
///
/// Zhuang and others 2020, "AdaBelief optimizer: adapting stepsizes by the belief in observed
/// gradients".
public struct AdaBelief: GradientRule {
  public static let name = "adabelief"
  public static let summary = "Adam scaled by how far gradients are from their average"
  public static let details = """
    `m ← β₁m + (1−β₁)g`, `s ← β₂s + (1−β₂)(g − m)² + ε`, `x ← x − α·m̂/(√ŝ + ε)` with \
    `m̂ = m/(1−β₁ᵏ)`, `ŝ = s/(1−β₂ᵏ)`. As Optax's `adabelief`. Zhuang and others 2020, "AdaBelief \
    optimizer: adapting stepsizes by the belief in observed gradients".
    """
  public static let options: [Option<AdaBelief>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("betas", \.betas, "weights β₁, β₂ of the past in both averages", range: .fraction),
    Option("eps", \.epsilon, "ε, added to s and to its root", range: .nonNegative),
  ]

  public var learningRate = LearningRate.constant(1e-3)
  /// `betas`: weights β₁, β₂ of the past in both averages, in [0, 1); 0.9 and 0.999 by default.
  public var betas = NumberPair(0.9, 0.999)
  /// `eps`: ε, added to s and to its root, 0 or more; 1e-16 by default.
  public var epsilon = 1e-16

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def adabelief(x, f, learning_rate, betas, eps):
          m, s, k = np.zeros_like(x), np.zeros_like(x), 0
          while True:
              g, k = f.gradient(x), k + 1
              m = betas[0] * m + (1 - betas[0]) * g
              s = betas[1] * s + (1 - betas[1]) * (g - m) ** 2 + eps
              root = np.sqrt(s / (1 - betas[1] ** k)) + eps
              x = x - learning_rate * m / (1 - betas[0] ** k) / root
              yield x
      """)
  }

  /// m, s, and the powers β₁ᵏ, β₂ᵏ.
  public struct State: Sendable {
    var mean: [Double]
    var surprise: [Double]
    var powers = NumberPair(1, 1)
  }

  public func initialState(at point: [Double]) -> State {
    let zeros = [Double](repeating: 0, count: point.count)
    return State(mean: zeros, surprise: zeros)
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout State
  ) {
    state.powers.first *= betas.first
    state.powers.second *= betas.second
    for i in point.indices {
      let mean = betas.first * state.mean[i] + (1 - betas.first) * gradient[i]
      let error = gradient[i] - mean
      let surprise =
        betas.second * state.surprise[i] + (1 - betas.second) * error * error + epsilon
      (state.mean[i], state.surprise[i]) = (mean, surprise)
      let root = (surprise / (1 - state.powers.second)).squareRoot() + epsilon
      point[i] -= rate * mean / (1 - state.powers.first) / root
    }
  }

  public mutating func setMomentum(_ momentum: Double) { betas.first = momentum }
}
