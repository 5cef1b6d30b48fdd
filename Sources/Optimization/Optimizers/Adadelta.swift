import Options

/// Adadelta: `d = √(a + ε)/√(v + ε)·g`, `x ← x − η·d`; v and a are mean squares of g and d.
///
/// - η: `learning_rate`, 1; ρ: `rho`, 0.9; ε: `eps`, 1e-6; λ: `weight_decay`, 0.
///
/// Zeiler 2012, "ADADELTA: an adaptive learning rate method".
public struct Adadelta: GradientRule {
  public static let name = "adadelta"
  public static let summary = "steps in the units of x: mean square step over mean square gradient"
  public static let details = """
    `v ← ρv + (1−ρ)g²`, `d = √(a + ε)/√(v + ε)·g`, `a ← ρa + (1−ρ)d²`, `x ← x − η·d`. \
    As PyTorch's `Adadelta`. Zeiler 2012, "ADADELTA: an adaptive learning rate method".
    """
  public static let options: [Option<Adadelta>] = [
    Option("learning_rate", \.learningRate, "factor η of each step"),
    Option("rho", \.smoothing, "weight ρ of the past in both averages", range: .fraction),
    Option("eps", \.epsilon, "ε, inside both roots", range: .nonNegative),
    Option("weight_decay", \.weightDecay, "λ of an added ½λ‖x‖²", range: .nonNegative),
  ]

  public var learningRate = LearningRate.constant(1)
  /// `rho`: weight ρ of the past in both averages, in [0, 1); 0.9 by default.
  public var smoothing = 0.9
  /// `eps`: ε, inside both roots, 0 or more; 1e-6 by default.
  public var epsilon = 1e-6
  /// `weight_decay`: λ of an added ½λ‖x‖², 0 or more; 0 by default.
  public var weightDecay = 0.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def adadelta(x, f, learning_rate, rho, eps, weight_decay):
          v, a = np.zeros_like(x), np.zeros_like(x)
          while True:
              g = f.gradient(x) + weight_decay * x
              v = rho * v + (1 - rho) * g * g
              d = np.sqrt(a + eps) / np.sqrt(v + eps) * g
              a = rho * a + (1 - rho) * d * d
              x = x - learning_rate * d
              yield x
      """)
  }

  /// v and a.
  public struct State: Sendable {
    var gradientSquare: [Double]
    var stepSquare: [Double]
  }

  public func initialState(at point: [Double]) -> State {
    let zeros = [Double](repeating: 0, count: point.count)
    return State(gradientSquare: zeros, stepSquare: zeros)
  }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout State
  ) {
    let rho = smoothing
    for i in point.indices {
      let g = gradient[i] + weightDecay * point[i]
      state.gradientSquare[i] = rho * state.gradientSquare[i] + (1 - rho) * g * g
      let scale = (state.stepSquare[i] + epsilon).squareRoot()
      let d = scale / (state.gradientSquare[i] + epsilon).squareRoot() * g
      state.stepSquare[i] = rho * state.stepSquare[i] + (1 - rho) * d * d
      point[i] -= rate * d
    }
  }
}
