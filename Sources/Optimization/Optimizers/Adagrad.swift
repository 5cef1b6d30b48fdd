import Options

/// Adagrad: `s ← s + g²`, `x ← x − α_k·g/(√s + ε)` with `α_k = α/(1 + (k−1)·η)`.
///
/// - α: `learning_rate`, 0.01; η: `lr_decay`, 0; λ: `weight_decay`, 0; ε: `eps`, 1e-10
/// - `initial_accumulator_value`: s at the start, 0.
///
/// Duchi, Hazan, Singer 2011, "Adaptive subgradient methods for online learning and stochastic
/// optimization".
public struct Adagrad: GradientRule {
  public static let name = "adagrad"
  public static let summary = "steps divided by the root of the sum of all squared gradients"
  public static let details = """
    `s ← s + g²`, `x ← x − α/(1 + (k−1)·lr_decay)·g/(√s + ε)`. As PyTorch's `Adagrad`. \
    Duchi, Hazan, Singer 2011, "Adaptive subgradient methods for online learning and stochastic \
    optimization".
    """
  public static let options: [Option<Adagrad>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("lr_decay", \.decay, "decay of the step size", range: .nonNegative),
    Option("weight_decay", \.weightDecay, "λ of an added ½λ‖x‖²", range: .nonNegative),
    Option("initial_accumulator_value", \.initialSum, "s at the start", range: .nonNegative),
    Option("eps", \.epsilon, "ε, added to the root", range: .nonNegative),
  ]

  public var learningRate = LearningRate.constant(0.01)
  /// `lr_decay`: decay of the step size, 0 or more; 0 by default.
  public var decay = 0.0
  /// `weight_decay`: λ of an added ½λ‖x‖², 0 or more; 0 by default.
  public var weightDecay = 0.0
  /// `initial_accumulator_value`: s at the start, 0 or more; 0 by default.
  public var initialSum = 0.0
  /// `eps`: ε, added to the root, 0 or more; 1e-10 by default.
  public var epsilon = 1e-10

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def adagrad(x, f, learning_rate, lr_decay, weight_decay, initial_accumulator_value, eps):
          s, k = np.full_like(x, initial_accumulator_value), 0
          while True:
              g = f.gradient(x) + weight_decay * x
              s = s + g * g
              x = x - learning_rate / (1 + k * lr_decay) * g / (np.sqrt(s) + eps)
              k += 1
              yield x
      """)
  }

  /// s, and steps so far.
  public struct State: Sendable {
    var sum: [Double]
    var step = 0
  }

  public func initialState(at point: [Double]) -> State {
    State(sum: Array(repeating: initialSum, count: point.count))
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout State
  ) {
    let rate = rate / (1 + Double(state.step) * decay)
    state.step += 1
    for i in point.indices {
      let g = gradient[i] + weightDecay * point[i]
      state.sum[i] += g * g
      // Zero over zero where a gradient has never been anything else and ε is zero.
      guard g != 0 else { continue }
      point[i] -= rate * g / (state.sum[i].squareRoot() + epsilon)
    }
  }
}
