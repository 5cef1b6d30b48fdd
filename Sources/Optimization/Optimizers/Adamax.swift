import Options
import RealModule

/// Adamax: Adam with `u ← max(β₂u, |g| + ε)` in the place of `√v`.
///
/// - α: `learning_rate`, 2e-3; β₁, β₂: `betas`, 0.9 and 0.999; ε: `eps`, 1e-8; λ: `weight_decay`, 0.
///
/// Kingma, Ba 2015, "Adam: a method for stochastic optimization", §7.1.
public struct Adamax: GradientRule {
  public static let name = "adamax"
  public static let summary = "Adam scaled by the largest recent gradient"
  public static let details = """
    `m ← m + (1−β₁)(g − m)`, `u ← max(β₂u, |g| + ε)`, `x ← x − α/(1−β₁ᵏ)·m/u`. As PyTorch's \
    `Adamax`. Kingma, Ba 2015, "Adam: a method for stochastic optimization", §7.1.
    """
  public static let options: [Option<Adamax>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("betas", \.betas, "weights β₁, β₂ of the past", range: .fraction),
    Option("eps", \.epsilon, "ε, inside the maximum", range: .nonNegative),
    Option("weight_decay", \.weightDecay, "λ of an added ½λ‖x‖²", range: .nonNegative),
  ]

  public var learningRate = LearningRate.constant(2e-3)
  /// `betas`: weights β₁, β₂ of the past, in [0, 1); 0.9 and 0.999 by default.
  public var betas = NumberPair(0.9, 0.999)
  /// `eps`: ε, inside the maximum, 0 or more; 1e-8 by default.
  public var epsilon = 1e-8
  /// `weight_decay`: λ of an added ½λ‖x‖², 0 or more; 0 by default.
  public var weightDecay = 0.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def adamax(x, f, learning_rate, betas, eps, weight_decay):
          m, u, k = np.zeros_like(x), np.zeros_like(x), 0
          while True:
              g, k = f.gradient(x) + weight_decay * x, k + 1
              m = m + (1 - betas[0]) * (g - m)
              u = np.maximum(betas[1] * u, np.abs(g) + eps)
              x = x - learning_rate / (1 - betas[0] ** k) * m / u
              yield x
      """)
  }

  /// m, u, and steps so far.
  public struct State: Sendable {
    var mean: [Double]
    var largest: [Double]
    var step = 0
  }

  public func initialState(at point: [Double]) -> State {
    let zeros = [Double](repeating: 0, count: point.count)
    return State(mean: zeros, largest: zeros)
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout State
  ) {
    state.step += 1
    let rate = rate / (1 - Double.pow(betas.first, state.step))
    for i in point.indices {
      let g = gradient[i] + weightDecay * point[i]
      state.mean[i] = AdamMoments.mixed(state.mean[i], g, weight: 1 - betas.first)
      state.largest[i] = max(betas.second * state.largest[i], abs(g) + epsilon)
      guard state.mean[i] != 0 else { continue }
      point[i] -= rate * state.mean[i] / state.largest[i]
    }
  }

  public mutating func setMomentum(_ momentum: Double) { betas.first = momentum }
}
