import Options

/// RMSprop: `v ← αv + (1−α)g²`, `x ← x − η·g/(√v + ε)`.
///
/// - η: `learning_rate`, 0.01; α: `alpha`, 0.99; ε: `eps`, 1e-8; λ: `weight_decay`, 0
/// - μ: `momentum`, 0: `b ← μb + g/D`, `x ← x − η·b`
/// - `centered`: `D = √(v − ḡ²) + ε` with `ḡ ← ḡ + (1−α)(g − ḡ)`.
///
/// Tieleman, Hinton 2012, lecture 6.5; centered: Graves 2013, "Generating sequences with recurrent
/// neural networks".
public struct RMSprop: GradientRule {
  public static let name = "rmsprop"
  public static let summary = "steps divided by the root of a running mean square"
  public static let details = """
    `v ← αv + (1−α)g²`, `D = √v + ε`, or `√(v − ḡ²) + ε` if centered; `b ← μb + g/D`, \
    `x ← x − η·b`; where μ is 0, as a schedule may have it, b stays as it is and `x ← x − η·g/D`. \
    As PyTorch's `RMSprop`. Tieleman, Hinton 2012, lecture 6.5; Graves 2013, \
    "Generating sequences with recurrent neural networks".
    """
  public static let options: [Option<RMSprop>] = [
    Option("learning_rate", \.learningRate, "step size η"),
    Option("alpha", \.smoothing, "weight α of the past in the mean square", range: .fraction),
    Option("eps", \.epsilon, "ε, added to the root", range: .nonNegative),
    Option("weight_decay", \.weightDecay, "λ of an added ½λ‖x‖²", range: .nonNegative),
    Option("momentum", \.momentum, "share μ of the last step that is kept", range: .nonNegative),
    Option("centered", \.centered, "whether the variance takes the mean square's place"),
  ]

  public var learningRate = LearningRate.constant(0.01)
  /// `alpha`: weight α of the past in the mean square, in [0, 1); 0.99 by default.
  public var smoothing = 0.99
  /// `eps`: ε, added to the root, 0 or more; 1e-8 by default.
  public var epsilon = 1e-8
  /// `weight_decay`: λ of an added ½λ‖x‖², 0 or more; 0 by default.
  public var weightDecay = 0.0
  /// `momentum`: share μ of the last step that is kept, 0 or more; 0 by default.
  public var momentum = 0.0
  /// `centered`: whether the variance takes the mean square's place; false by default.
  public var centered = false

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def rmsprop(x, f, learning_rate, alpha, eps, weight_decay, momentum, centered):
          v, mean, b = np.zeros_like(x), np.zeros_like(x), np.zeros_like(x)
          while True:
              g = f.gradient(x) + weight_decay * x
              v = alpha * v + (1 - alpha) * g * g
              if centered:
                  mean = mean + (1 - alpha) * (g - mean)
              step = g / (np.sqrt(v - mean * mean) + eps)
              if momentum > 0:
                  step = b = momentum * b + step
              x = x - learning_rate * step
              yield x
      """)
  }

  /// v, ḡ and b.
  public struct State: Sendable {
    var square: [Double]
    var mean: [Double]
    var buffer: [Double]
  }

  public func initialState(at point: [Double]) -> State {
    let zeros = [Double](repeating: 0, count: point.count)
    return State(square: zeros, mean: zeros, buffer: zeros)
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout State
  ) {
    for i in point.indices {
      let g = gradient[i] + weightDecay * point[i]
      state.square[i] = smoothing * state.square[i] + (1 - smoothing) * g * g
      var variance = state.square[i]
      if centered {
        state.mean[i] += (1 - smoothing) * (g - state.mean[i])
        variance -= state.mean[i] * state.mean[i]
      }
      var step = g / (variance.squareRoot() + epsilon)
      // PyTorch leaves the buffer alone in a step without momentum.
      if momentum > 0 {
        step += momentum * state.buffer[i]
        state.buffer[i] = step
      }
      point[i] -= rate * step
    }
  }

  public mutating func setMomentum(_ momentum: Double) { self.momentum = momentum }
}
