extension History {
  /// The columns of a run of ours.
  init(of trace: Trace) {
    for column in Metrics.history { self[column.name] = column.entries(trace) }
    points = trace.points
    steps = trace.steps
    finalPoint = trace.finalPoint
    divergedAt = trace.divergedAt
    stoppedEarly = trace.stoppedEarly
  }

  /// The epochs, 0 for the start.
  public var epoch: [Int] { counts("epoch") }
  /// Steps so far.
  public var updates: [Int] { counts("updates") }
  /// Gradients of single samples computed so far: the fair measure of cost.
  public var sampleGradients: [Int] { counts("sample_gradients") }
  /// `J(θ)` over all training data.
  public var loss: [Double] { numbers("loss") }
  /// `J − J*` without cancellation; empty where J* is unknown.
  public var excess: [Double] { numbers("excess") }
  /// Euclidean norm of the gradient over all training data.
  public var gradientNorm: [Double] { numbers("gradient_norm") }
  /// The step size of the last step before each entry; of the first step in entry 0.
  public var learningRate: [Double] { numbers("learning_rate") }
}
