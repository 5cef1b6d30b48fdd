/// What was measured along a run: one entry per epoch, the start as entry 0.
public struct Trace: Sendable, Equatable {
  /// Epochs before each entry: 0, 1, 2, …
  public var epoch: [Int] = []
  /// Steps of the optimizer before each entry.
  public var updates: [Int] = []
  /// Gradients of single samples computed so far: the fair measure of cost.
  public var sampleGradients: [Int] = []
  /// Full-data loss.
  public var loss: [Double] = []
  /// `J − J*` without cancellation; empty where J* is unknown.
  public var excess: [Double] = []
  /// Euclidean norm of the full-data gradient.
  public var gradientNorm: [Double] = []
  /// The step size of the last step before each entry; of the first step in entry 0.
  public var learningRate: [Double] = []
  /// The point at each entry, if it was asked for.
  public var points: [[Double]] = []
  /// The point after each step of mini-batches in the plane, where entries would hide the way.
  public var steps: [[Double]] = []
  /// The epoch at which the run diverged.
  public var divergedAt: Int?
  /// Whether the run ended early because its stopping rule held.
  public var stoppedEarly = false
  /// The last finite point.
  public var finalPoint: [Double] = []

  /// A trace without entries.
  public init() {}
}
