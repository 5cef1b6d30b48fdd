import Options
import RealModule

/// NAdam: Adam with Nesterov's look-ahead and a momentum μ_k that grows.
///
/// `x ← x − α(1−μ_k)/(1−P_k)·g/D − αμ_{k+1}/(1−P_{k+1})·m/D`, `D = √(v/(1−β₂ᵏ)) + ε`, `P_k =
/// μ₁⋯μ_k`.
///
/// - α: `learning_rate`, 2e-3; β₁, β₂: `betas`, 0.9 and 0.999; ε: `eps`, 1e-8
/// - ψ: `momentum_decay`, 4e-3, in `μ_k = β₁(1 − ½·0.96^(kψ))`
/// - λ: `weight_decay`, 0, added to the gradient, or beside the step if `decoupled_weight_decay`.
///
/// Dozat 2016, "Incorporating Nesterov momentum into Adam".
public struct NAdam: GradientRule {
  public static let name = "nadam"
  public static let summary = "Adam with Nesterov's look-ahead"
  public static let details = """
    `μ_k = β₁(1 − ½·0.96^(kψ))`, `P_k = μ₁⋯μ_k`, `D = √(v/(1−β₂ᵏ)) + ε`, \
    `x ← x − α(1−μ_k)/(1−P_k)·g/D − αμ_{k+1}/(1−P_{k+1})·m/D`. As PyTorch's `NAdam`. \
    Dozat 2016, "Incorporating Nesterov momentum into Adam".
    """
  public static let options: [Option<NAdam>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("betas", \.betas, "weights β₁, β₂ of the past in both averages", range: .fraction),
    Option("eps", \.epsilon, "ε, added to the root", range: .nonNegative),
    Option("weight_decay", \.weightDecay, "weight decay λ", range: .nonNegative),
    Option("momentum_decay", \.momentumDecay, "ψ of the growing momentum", range: .nonNegative),
    Option("decoupled_weight_decay", \.isDecoupled, "whether decay acts beside the step"),
  ]

  public var learningRate = LearningRate.constant(2e-3)
  /// `betas`: weights β₁, β₂ of the past in both averages, in [0, 1); 0.9 and 0.999 by default.
  public var betas = NumberPair(0.9, 0.999)
  /// `eps`: ε, added to the root, 0 or more; 1e-8 by default.
  public var epsilon = 1e-8
  /// `weight_decay`: weight decay λ, 0 or more; 0 by default.
  public var weightDecay = 0.0
  /// `momentum_decay`: ψ of the growing momentum, 0 or more; 4e-3 by default.
  public var momentumDecay = 4e-3
  /// `decoupled_weight_decay`: whether decay acts beside the step; false by default.
  public var isDecoupled = false

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def nadam(x, f, learning_rate, betas, eps, weight_decay, momentum_decay,
                decoupled_weight_decay):
          m, v, k, product = np.zeros_like(x), np.zeros_like(x), 0, 1.0
          def momentum(k):
              return betas[0] * (1 - 0.5 * 0.96 ** (k * momentum_decay))
          while True:
              g, k = f.gradient(x), k + 1
              if decoupled_weight_decay:
                  x = x * (1 - learning_rate * weight_decay)
              else:
                  g = g + weight_decay * x
              product = product * momentum(k)
              m = m + (1 - betas[0]) * (g - m)
              v = betas[1] * v + (1 - betas[1]) * g * g
              root = np.sqrt(v / (1 - betas[1] ** k)) + eps
              gradient_step = learning_rate * (1 - momentum(k)) / (1 - product)
              mean_step = learning_rate * momentum(k + 1) / (1 - product * momentum(k + 1))
              x = x - gradient_step * g / root - mean_step * m / root
              yield x
      """)
  }

  /// Both averages, and P, the product of all μ_k.
  public struct State: Sendable {
    var moments: AdamMoments
    var product = 1.0
  }

  public func initialState(at point: [Double]) -> State {
    State(moments: AdamMoments(count: point.count))
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout State
  ) {
    state.moments.beginStep(betas)
    let now = momentum(of: state.moments.step)
    let next = momentum(of: state.moments.step + 1)
    state.product *= now
    let gradientStep = rate * (1 - now) / (1 - state.product)
    let meanStep = rate * next / (1 - state.product * next)
    for i in point.indices {
      let g = isDecoupled ? gradient[i] : gradient[i] + weightDecay * point[i]
      if isDecoupled { point[i] *= 1 - rate * weightDecay }
      state.moments.add(g, at: i, betas)
      let root = (state.moments.square[i] / state.moments.squareWeight).squareRoot() + epsilon
      point[i] -= gradientStep * g / root + meanStep * state.moments.mean[i] / root
    }
  }

  /// `μ_k = β₁(1 − ½·0.96^(kψ))`.
  private func momentum(of step: Int) -> Double {
    betas.first * (1 - 0.5 * Double.pow(0.96, Double(step) * momentumDecay))
  }

  public mutating func setMomentum(_ momentum: Double) { betas.first = momentum }
}
