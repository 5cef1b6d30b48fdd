import Options

/// SVRG: `x ← x − α(gᵢ(x) − gᵢ(x̃) + ∇J(x̃))`; x̃ is a snapshot, renewed now and then.
///
/// - α: `learning_rate`, 0.01; `update_frequency`: steps between snapshots, two epochs.
///
/// Johnson, Zhang 2013, "Accelerating stochastic gradient descent using predictive variance
/// reduction".
public struct SVRG: Optimizer {
  public static let clipsGradients = false
  public static let name = "svrg"
  public static let summary = "SGD whose noise is taken out by a full gradient now and then"
  public static let details = """
    `x ← x − α(gᵢ(x) − gᵢ(x̃) + ∇J(x̃))`, `x̃ ← x` every `update_frequency` steps, by default every \
    two epochs. Johnson, Zhang 2013, "Accelerating stochastic gradient descent using predictive \
    variance reduction".
    """
  public static let options: [Option<SVRG>] = [
    Option("learning_rate", \.learningRate, "step size α"),
    Option(
      "update_frequency", \.frequency, "steps between snapshots; null is two epochs",
      range: .atLeast(1)),
  ]
  public static let defaultBatchSize = BatchSize.samples(1)

  public var learningRate = LearningRate.constant(0.01)
  /// `update_frequency`: steps between snapshots; null is two epochs, 1 or more.
  public var frequency: Int?

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      def svrg(x, f, learning_rate, update_frequency):
          left = 0
          while True:
              if left == 0:
                  batch = len(np.arange(f.count)[f.rows])
                  left = update_frequency or max(1, 2 * f.count // batch)
                  snapshot, full = x, f.gradient(x, slice(None))
              left -= 1
              x = x - learning_rate * (f.gradient(x) - f.gradient(snapshot) + full)
              yield x
      """)
  }

  /// The snapshot with its gradient, and steps until the next one.
  public struct State: Sendable {
    var snapshot: [Double]
    var gradient: [Double] = []
    var remaining = 0
  }

  public func cost(samples: Int) -> StepCost { StepCost(gradients: 3) }

  public func initialState(at point: [Double]) -> State { State(snapshot: point) }

  public func step(
    _ point: inout [Double], rate: Double, state: inout State, oracle: inout GradientOracle
  ) {
    if state.remaining == 0 {
      let batch = oracle.rows?.count ?? oracle.sampleCount
      state.remaining = frequency ?? max(1, 2 * oracle.sampleCount / batch)
      state.snapshot = point
      state.gradient = oracle.fullGradient(at: point)
    }
    state.remaining -= 1
    let here = oracle.gradient(at: point)
    let there = oracle.gradient(at: state.snapshot)
    for i in point.indices { point[i] -= rate * (here[i] - there[i] + state.gradient[i]) }
  }
}
