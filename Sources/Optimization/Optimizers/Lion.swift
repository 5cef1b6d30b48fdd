import Options

/// Lion: `x ← (1 − αλ)x − α·sign(β₁m + (1−β₁)g)`, `m ← β₂m + (1−β₂)g`.
///
/// - α: `learning_rate`, 1e-4; β₁, β₂: `betas`, 0.9 and 0.99; λ: `weight_decay`, 0.
///
/// Chen and others 2023, "Symbolic discovery of optimization algorithms".
public struct Lion: GradientRule {
  public static let name = "lion"
  public static let summary = "steps by the sign of an averaged gradient"
  public static let details = """
    `x ← (1 − αλ)x − α·sign(β₁m + (1−β₁)g)`, `m ← β₂m + (1−β₂)g`. \
    Chen and others 2023, "Symbolic discovery of optimization algorithms".
    """
  public static let options: [Option<Lion>] = [
    Option("learning_rate", \.learningRate, "step size α of each coordinate"),
    Option("betas", \.betas, "weights of the past in the step, and in m", range: .fraction),
    Option("weight_decay", \.weightDecay, "share λ of x lost per unit step", range: .nonNegative),
  ]

  public var learningRate = LearningRate.constant(1e-4)
  /// `betas`: weights of the past in the step, and in m, in [0, 1); 0.9 and 0.99 by default.
  public var betas = NumberPair(0.9, 0.99)
  /// `weight_decay`: share λ of x lost per unit step, 0 or more; 0 by default.
  public var weightDecay = 0.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def lion(x, f, learning_rate, betas, weight_decay):
          m = np.zeros_like(x)
          while True:
              g = f.gradient(x)
              direction = np.sign(betas[0] * m + (1 - betas[0]) * g)
              x = (1 - learning_rate * weight_decay) * x - learning_rate * direction
              m = betas[1] * m + (1 - betas[1]) * g
              yield x
      """)
  }

  /// The average m.
  public func initialState(at point: [Double]) -> [Double] {
    Array(repeating: 0, count: point.count)
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state mean: inout [Double]
  ) {
    for i in point.indices {
      let direction = betas.first * mean[i] + (1 - betas.first) * gradient[i]
      point[i] *= 1 - rate * weightDecay
      if direction != 0 { point[i] -= direction < 0 ? -rate : rate }
      mean[i] = betas.second * mean[i] + (1 - betas.second) * gradient[i]
    }
  }

  public mutating func setMomentum(_ momentum: Double) { betas.first = momentum }
}
