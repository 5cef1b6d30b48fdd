import Options
import RealModule

/// RAdam: Adam whose scaling waits until its variance is finite, and is rectified then.
///
/// `x ← x − α·m̂·r·√(1−β₂ᵏ)/(√v + ε)` where `ρ = ρ∞ − 2kβ₂ᵏ/(1−β₂ᵏ) > 5`, `ρ∞ = 2/(1−β₂) − 1`, `r =
/// √((ρ−4)(ρ−2)ρ∞/((ρ∞−4)(ρ∞−2)ρ))`; before, `x ← x − α·m̂`.
///
/// - α: `learning_rate`, 1e-3; β₁, β₂: `betas`, 0.9 and 0.999; ε: `eps`, 1e-8
/// - λ: `weight_decay`, 0, added to the gradient, or beside the step if `decoupled_weight_decay`.
///
/// Liu, Jiang, He, Chen, Liu, Gao, Han 2020, "On the variance of the adaptive learning rate and
/// beyond".
public struct RAdam: GradientRule {
  public static let name = "radam"
  public static let summary = "Adam with a rectified step size at the start"
  public static let details = """
    `ρ∞ = 2/(1−β₂) − 1`, `ρ = ρ∞ − 2kβ₂ᵏ/(1−β₂ᵏ)`. Where `ρ > 5`, \
    `r = √((ρ−4)(ρ−2)ρ∞/((ρ∞−4)(ρ∞−2)ρ))`, `x ← x − α·m̂·r·√(1−β₂ᵏ)/(√v + ε)`; before, \
    `x ← x − α·m̂` unscaled. As PyTorch's `RAdam`. Liu and others 2020, "On the variance of the \
    adaptive learning rate and beyond".
    """
  public static let options: [Option<RAdam>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("betas", \.betas, "weights β₁, β₂ of the past in both averages", range: .fraction),
    Option("eps", \.epsilon, "ε, added to the root", range: .nonNegative),
    Option("weight_decay", \.weightDecay, "weight decay λ", range: .nonNegative),
    Option("decoupled_weight_decay", \.isDecoupled, "whether decay acts beside the step"),
  ]

  public var learningRate = LearningRate.constant(1e-3)
  /// `betas`: weights β₁, β₂ of the past in both averages, in [0, 1); 0.9 and 0.999 by default.
  public var betas = NumberPair(0.9, 0.999)
  /// `eps`: ε, added to the root, 0 or more; 1e-8 by default.
  public var epsilon = 1e-8
  /// `weight_decay`: weight decay λ, 0 or more; 0 by default.
  public var weightDecay = 0.0
  /// `decoupled_weight_decay`: whether decay acts beside the step; false by default.
  public var isDecoupled = false

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def radam(x, f, learning_rate, betas, eps, weight_decay, decoupled_weight_decay):
          m, v, k, limit = np.zeros_like(x), np.zeros_like(x), 0, 2 / (1 - betas[1]) - 1
          while True:
              g, k = f.gradient(x), k + 1
              if decoupled_weight_decay:
                  x = x * (1 - learning_rate * weight_decay)
              else:
                  g = g + weight_decay * x
              m = m + (1 - betas[0]) * (g - m)
              v = betas[1] * v + (1 - betas[1]) * g * g
              weight = 1 - betas[1] ** k
              length, scale = limit - 2 * k * betas[1] ** k / weight, 1.0
              if length > 5:
                  r = (length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length)
                  scale = np.sqrt(r * weight) / (np.sqrt(v) + eps)
              x = x - learning_rate * m / (1 - betas[0] ** k) * scale
              yield x
      """)
  }

  public func initialState(at point: [Double]) -> AdamMoments { AdamMoments(count: point.count) }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout AdamMoments
  ) {
    state.beginStep(betas)
    let rectification = rectification(of: state)
    for i in point.indices {
      let g = isDecoupled ? gradient[i] : gradient[i] + weightDecay * point[i]
      if isDecoupled { point[i] *= 1 - rate * weightDecay }
      state.add(g, at: i, betas)
      var step = rate * state.mean[i] / state.meanWeight
      if let rectification {
        step *= rectification / (state.square[i].squareRoot() + epsilon)
      }
      point[i] -= step
    }
  }

  /// `r·√(1−β₂ᵏ)`; nil while the variance of the scaling is not finite.
  private func rectification(of state: AdamMoments) -> Double? {
    let limit = 2 / (1 - betas.second) - 1
    let power = Double.pow(betas.second, state.step)
    let length = limit - 2 * Double(state.step) * power / state.squareWeight
    guard length > 5 else { return nil }
    let ratio =
      (length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length)
    return ratio.squareRoot() * state.squareWeight.squareRoot()
  }

  public mutating func setMomentum(_ momentum: Double) { betas.first = momentum }
}
