import Options

/// Stochastic gradient descent, as PyTorch's `SGD`: `v ← μv + (1−τ)g`, `x ← x − α·v`.
///
/// - α: `learning_rate`, 1e-3; μ: `momentum`, 0; τ: `dampening`, 0, not applied in the first step
/// - `nesterov`: `x ← x − α(g + μv)`; λ: `weight_decay`, 0, added to the gradient as `λx`.
///
/// Robbins, Monro 1951; Sutskever, Martens, Dahl, Hinton 2013, "On the importance of initialization
/// and momentum in deep learning".
public struct SGD: GradientRule {
  public static let name = "sgd"
  public static let summary = "stochastic gradient descent, one random mini-batch a step"
  public static let details = """
    `v ← μv + (1−τ)g` (first step: `v ← g`), `x ← x − α·v`; with `nesterov` \
    `x ← x − α(g + μv)`. As PyTorch's `SGD`. Robbins, Monro 1951; Sutskever, Martens, Dahl, \
    Hinton 2013, "On the importance of initialization and momentum in deep learning".
    """
  public static let options: [Option<SGD>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option("momentum", \.momentum, "share of the velocity that is kept, μ", range: .nonNegative),
    Option("dampening", \.dampening, "damping τ of the gradient in the velocity"),
    Option("nesterov", \.nesterov, "whether the step looks ahead along the velocity"),
    Option("weight_decay", \.weightDecay, "λ of an added ½λ‖x‖²", range: .nonNegative),
  ]
  public static let defaultBatchSize = BatchSize.samples(1)

  public var learningRate = LearningRate.constant(1e-3)
  /// `momentum`: share of the velocity that is kept, μ, 0 or more; 0 by default.
  public var momentum = 0.0
  /// `dampening`: damping τ of the gradient in the velocity; 0 by default.
  public var dampening = 0.0
  /// `nesterov`: whether the step looks ahead along the velocity; false by default.
  public var nesterov = false
  /// `weight_decay`: λ of an added ½λ‖x‖², 0 or more; 0 by default.
  public var weightDecay = 0.0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def sgd(x, f, learning_rate, momentum, dampening, nesterov, weight_decay):
          v = None
          while True:
              g = f.gradient(x) + weight_decay * x
              if momentum > 0:
                  v = g if v is None else momentum * v + (1 - dampening) * g
                  g = g + momentum * v if nesterov else v
              x = x - learning_rate * g
              yield x
      """)
  }

  public func validate() throws(OptionErrors) {
    guard nesterov, momentum == 0 || dampening != 0 else { return }
    throw OptionErrors(
      OptionError(
        "invalid-value", "invalid value 'true' for 'nesterov'",
        hint: "Nesterov momentum requires a momentum and zero dampening", at: ["nesterov"]))
  }

  /// The velocity v; empty before the first step.
  public func initialState(at point: [Double]) -> [Double] { [] }

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state velocity: inout [Double]
  ) {
    guard momentum > 0 else {
      for i in point.indices { point[i] -= rate * (gradient[i] + weightDecay * point[i]) }
      return
    }
    let isFirst = velocity.isEmpty
    if isFirst { velocity = Array(repeating: 0, count: point.count) }
    let share = isFirst ? 1 : 1 - dampening
    for i in point.indices {
      let g = gradient[i] + weightDecay * point[i]
      velocity[i] = momentum * velocity[i] + share * g
      point[i] -= rate * (nesterov ? g + momentum * velocity[i] : velocity[i])
    }
  }

  public mutating func setMomentum(_ momentum: Double) { self.momentum = momentum }

  /// The best step for the momentum: of a full batch, and of a quadratic.
  public func optimal(for curvature: Curvature) -> SGD? {
    guard weightDecay == 0, !nesterov, dampening < 1 else { return nil }
    var best = self
    let share = momentum > 0 ? 1 - dampening : 1
    let sum = curvature.largest + curvature.smallest
    best.learningRate = .constant(2 * (1 + momentum) / sum / share)
    return best
  }

  public func theory(of problem: TheoryProblem) -> [TheoryValue] {
    // Decay moves the optimum, which the values are about.
    guard weightDecay == 0, momentum < 1, dampening < 1 else { return [] }
    if nesterov {
      return NesterovTheory(momentum: momentum).values(of: problem, rate: learningRate.number)
    }
    let share = momentum > 0 ? 1 - dampening : 1
    let theory = HeavyBallTheory(momentum: momentum, stepShare: share)
    return theory.values(of: problem, rate: learningRate.number)
      + [theory.optimalRate(of: problem)]
  }
}
