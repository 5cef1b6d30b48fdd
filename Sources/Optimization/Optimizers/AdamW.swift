import Options

/// Adam with weight decay beside the step: `x ← (1 − αλ)x`, then Adam's step.
///
/// - α: `learning_rate`, 1e-3; β₁, β₂: `betas`, 0.9 and 0.999; ε: `eps`, 1e-8
/// - λ: `weight_decay`, 0.01; `amsgrad`: the largest v so far for v.
///
/// Loshchilov, Hutter 2019, "Decoupled weight decay regularization".
public struct AdamW: GradientRule {
  public static let name = "adamw"
  public static let summary = "Adam with weight decay that the averages don't see"
  public static let details = """
    `x ← (1 − αλ)x`, then the step of `adam`. As PyTorch's `AdamW`. \
    Loshchilov, Hutter 2019, "Decoupled weight decay regularization".
    """
  public static let options: [Option<AdamW>] = [
    Option("learning_rate", \.adam.learningRate, "step size α"),
    Option("betas", \.adam.betas, "weights β₁, β₂ of the past in both averages", range: .fraction),
    Option("eps", \.adam.epsilon, "ε, added to the root", range: .nonNegative),
    Option("weight_decay", \.weightDecay, "share λ of x lost per unit step", range: .nonNegative),
    Option("amsgrad", \.adam.amsgrad, "whether v is the largest so far"),
  ]

  /// The step, without decay.
  public var adam = Adam()
  /// `weight_decay`: share λ of x lost per unit step, 0 or more; 0.01 by default.
  public var weightDecay = 0.01

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def adamw(x, f, learning_rate, betas, eps, weight_decay, amsgrad):
          m, v, largest, k = np.zeros_like(x), np.zeros_like(x), np.zeros_like(x), 0
          while True:
              g, k = f.gradient(x), k + 1
              m = m + (1 - betas[0]) * (g - m)
              v = betas[1] * v + (1 - betas[1]) * g * g
              largest = np.maximum(largest, v)
              root = np.sqrt(largest if amsgrad else v) / np.sqrt(1 - betas[1] ** k)
              x = (1 - learning_rate * weight_decay) * x
              x = x - learning_rate / (1 - betas[0] ** k) * m / (root + eps)
              yield x
      """)
  }

  public var learningRate: LearningRate {
    get { adam.learningRate }
    set { adam.learningRate = newValue }
  }

  public func initialState(at point: [Double]) -> Adam.State { adam.initialState(at: point) }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout Adam.State
  ) {
    for i in point.indices { point[i] *= 1 - rate * weightDecay }
    adam.update(&point, gradient: gradient, rate: rate, state: &state)
  }

  public mutating func setMomentum(_ momentum: Double) { adam.setMomentum(momentum) }
}
