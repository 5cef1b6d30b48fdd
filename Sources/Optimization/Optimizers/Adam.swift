import Options

/// Adam: `x ← x − α·m̂/(√v̂ + ε)` with `m̂ = m/(1−β₁ᵏ)`, `v̂ = v/(1−β₂ᵏ)`.
///
/// - α: `learning_rate`, 1e-3; β₁, β₂: `betas`, 0.9 and 0.999; ε: `eps`, 1e-8
/// - λ: `weight_decay`, 0, added to the gradient as `λx`; `amsgrad`: the largest v so far for v.
///
/// Kingma, Ba 2015, "Adam: a method for stochastic optimization"; Reddi, Kale, Kumar 2018, "On the
/// convergence of Adam and beyond".
public struct Adam: GradientRule {
  public static let name = "adam"
  public static let summary = "steps scaled by running averages of gradient and squared gradient"
  public static let details = """
    `m ← m + (1−β₁)(g − m)`, `v ← β₂v + (1−β₂)g²`, \
    `x ← x − α/(1−β₁ᵏ)·m/(√v/√(1−β₂ᵏ) + ε)`; amsgrad puts the largest v so far in v's place. \
    As PyTorch's `Adam`. Kingma, Ba 2015, "Adam: a method for stochastic optimization"; Reddi, \
    Kale, Kumar 2018, "On the convergence of Adam and beyond".
    """
  public static let options: [Option<Adam>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("betas", \.betas, "weights β₁, β₂ of the past in both averages", range: .fraction),
    Option("eps", \.epsilon, "ε, added to the root", range: .nonNegative),
    Option("weight_decay", \.weightDecay, "λ of an added ½λ‖x‖²", range: .nonNegative),
    Option("amsgrad", \.amsgrad, "whether v is the largest so far"),
  ]

  public var learningRate = LearningRate.constant(1e-3)
  /// `betas`: weights β₁, β₂ of the past in both averages, in [0, 1); 0.9 and 0.999 by default.
  public var betas = NumberPair(0.9, 0.999)
  /// `eps`: ε, added to the root, 0 or more; 1e-8 by default.
  public var epsilon = 1e-8
  /// `weight_decay`: λ of an added ½λ‖x‖², 0 or more; 0 by default.
  public var weightDecay = 0.0
  /// `amsgrad`: whether v is the largest so far; false by default.
  public var amsgrad = false

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def adam(x, f, learning_rate, betas, eps, weight_decay, amsgrad):
          m, v, largest, k = np.zeros_like(x), np.zeros_like(x), np.zeros_like(x), 0
          while True:
              g, k = f.gradient(x) + weight_decay * x, k + 1
              m = m + (1 - betas[0]) * (g - m)
              v = betas[1] * v + (1 - betas[1]) * g * g
              largest = np.maximum(largest, v)
              root = np.sqrt(largest if amsgrad else v) / np.sqrt(1 - betas[1] ** k)
              x = x - learning_rate / (1 - betas[0] ** k) * m / (root + eps)
              yield x
      """)
  }

  /// Both averages, and the largest v.
  public struct State: Sendable {
    var moments: AdamMoments
    var largest: [Double]
  }

  public func initialState(at point: [Double]) -> State {
    State(
      moments: AdamMoments(count: point.count), largest: Array(repeating: 0, count: point.count))
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout State
  ) {
    state.moments.beginStep(betas)
    let step = rate / state.moments.meanWeight
    let root = state.moments.squareWeight.squareRoot()
    for i in point.indices {
      state.moments.add(gradient[i] + weightDecay * point[i], at: i, betas)
      var square = state.moments.square[i]
      if amsgrad {
        state.largest[i] = max(state.largest[i], square)
        square = state.largest[i]
      }
      point[i] -= step * state.moments.mean[i] / (square.squareRoot() / root + epsilon)
    }
  }

  public mutating func setMomentum(_ momentum: Double) { betas.first = momentum }
}
