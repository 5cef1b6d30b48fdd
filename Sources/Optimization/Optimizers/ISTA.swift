import Options

/// The proximal gradient method: `x ← prox(x − α·∇g(x))`, for `J = g + h` and h without gradient.
///
/// - α: `learning_rate`, 1/L.
///
/// Beck, Teboulle 2009, "A fast iterative shrinkage-thresholding algorithm".
public struct ISTA: Optimizer {
  public static let clipsGradients = false
  public static let name = "ista"
  public static let summary = "gradient descent that treats an l1 penalty by soft thresholding"
  public static let details = """
    `x ← prox(x − α·∇g(x))` for `J = g + h`: for h = α‖w‖₁ the weights move towards zero by \
    `learning_rate·α` and stop there. Without such a part it is gradient descent. \
    Beck, Teboulle 2009, "A fast iterative shrinkage-thresholding algorithm".
    """
  public static let options: [Option<ISTA>] = [
    Option("learning_rate", \.learningRate, "step size α")
  ]

  public var learningRate = LearningRate.rule(.inverseL)

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def ista(x, f, learning_rate):
          while True:
              x = f.prox(x - learning_rate * f.smooth_gradient(x), learning_rate)
              yield x
      """)
  }

  public func initialState(at point: [Double]) {}

  public func step(
    _ point: inout [Double], rate: Double, state: inout Void, oracle: inout GradientOracle
  ) {
    let gradient = oracle.smoothGradient(at: point)
    for i in point.indices { point[i] -= rate * gradient[i] }
    oracle.applyProximalStep(to: &point, rate: rate)
  }

  public func optimal(for curvature: Curvature) -> ISTA? {
    var best = self
    best.learningRate = .constant(2 / (curvature.largest + curvature.smallest))
    return best
  }

  /// Soft thresholding brings two points no further apart, so the smooth part decides.
  public func theory(of problem: TheoryProblem) -> [TheoryValue] {
    var descent = GradientDescent()
    descent.learningRate = learningRate
    return descent.theory(of: problem)
  }
}
