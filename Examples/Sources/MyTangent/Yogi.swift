import Tangent

/// Yogi: Adam whose average of squares can't grow or shrink faster than by (1−β₂)g².
///
/// - α: `learning_rate`, 1e-2; β₁, β₂: `betas`, 0.9 and 0.999; ε: `eps`, 1e-3.
///
/// Zaheer and others 2018, "Adaptive methods for nonconvex optimization".
struct Yogi: GradientRule {
  static let name = "yogi"
  static let summary = "Adam whose average of squares moves by bounded steps"
  static let details = """
    `m ← β₁m + (1−β₁)g`, `v ← v − (1−β₂)·sign(v − g²)·g²`, `x ← x − α·m̂/(√v̂ + ε)` with \
    `m̂ = m/(1−β₁ᵏ)`, `v̂ = v/(1−β₂ᵏ)`. Zaheer and others 2018, "Adaptive methods for nonconvex \
    optimization".
    """
  static let options: [Option<Yogi>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("betas", \.betas, "weights β₁, β₂ of the past in both averages", range: .fraction),
    Option("eps", \.epsilon, "ε, added to the root", range: .nonNegative),
  ]

  var learningRate = LearningRate.constant(1e-2)
  var betas = NumberPair(0.9, 0.999)
  var epsilon = 1e-3

  /// m, v, and the powers β₁ᵏ, β₂ᵏ.
  struct State: Sendable {
    var mean: [Double]
    var square: [Double]
    var powers = NumberPair(1, 1)
  }

  func initialState(at point: [Double]) -> State {
    let zeros = [Double](repeating: 0, count: point.count)
    return State(mean: zeros, square: zeros)
  }

  func update(_ point: inout [Double], gradient: [Double], rate: Double, state: inout State) {
    state.powers.first *= betas.first
    state.powers.second *= betas.second
    for i in point.indices {
      let square = gradient[i] * gradient[i]
      state.mean[i] = betas.first * state.mean[i] + (1 - betas.first) * gradient[i]
      if state.square[i] != square {
        state.square[i] += (1 - betas.second) * (state.square[i] > square ? -square : square)
      }
      let root = (state.square[i] / (1 - state.powers.second)).squareRoot() + epsilon
      point[i] -= rate * state.mean[i] / (1 - state.powers.first) / root
    }
  }

  // The exported Python takes the same steps.
  var python: PythonForm? {
    .defined(
      Self.name,
      """
      def yogi(x, f, learning_rate, betas, eps):
          m, v, k = np.zeros_like(x), np.zeros_like(x), 0
          while True:
              g, k = f.gradient(x), k + 1
              m = betas[0] * m + (1 - betas[0]) * g
              v = v - (1 - betas[1]) * np.sign(v - g ** 2) * g ** 2
              root = np.sqrt(v / (1 - betas[1] ** k)) + eps
              x = x - learning_rate * m / (1 - betas[0] ** k) / root
              yield x
      """)
  }
}
