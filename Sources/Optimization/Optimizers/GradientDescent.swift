import Options

/// Gradient descent: `x ← x − α·∇J(x)`.
///
/// - α: `learning_rate`, 0.1.
///
/// Cauchy 1847; Polyak 1987, *Introduction to Optimization*, ch. 1.
public struct GradientDescent: GradientRule {
  public static let name = "gradient_descent"
  public static let summary = "steps against the gradient"
  public static let details = """
    `x ← x − α·∇J(x)`. Stable for `α < 2/L`; `optimal` is `2/(L+μ)`. \
    Polyak 1987, *Introduction to Optimization*, ch. 1.
    """
  public static let options: [Option<GradientDescent>] = [
    Option("learning_rate", \.learningRate, "step size α")
  ]

  public var learningRate = LearningRate.constant(0.1)

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def gradient_descent(x, f, learning_rate):
          while True:
              x = x - learning_rate * f.gradient(x)
              yield x
      """)
  }

  public func initialState(at point: [Double]) {}

  public func update(
    _ point: inout [Double], gradient: [Double], rate: Double, state: inout Void
  ) {
    for i in point.indices { point[i] -= rate * gradient[i] }
  }

  public func optimal(for curvature: Curvature) -> GradientDescent? {
    var best = self
    best.learningRate = .constant(2 / (curvature.largest + curvature.smallest))
    return best
  }

  public func theory(of problem: TheoryProblem) -> [TheoryValue] {
    let theory = HeavyBallTheory(momentum: 0)
    let ratio = problem.curvature.conditionNumber
    return theory.values(of: problem, rate: learningRate.number) + [
      theory.optimalRate(of: problem),
      TheoryValue("optimal_rate", (ratio - 1) / (ratio + 1)),
    ]
  }
}
