/// What was measured along a run: one entry per epoch, the start as entry 0.
package struct Trace: Sendable, Equatable {
  package var epoch: [Int] = []
  package var updates: [Int] = []
  /// Gradients of single samples computed so far: the fair measure of cost.
  package var sampleGradients: [Int] = []
  /// Full-data loss.
  package var loss: [Double] = []
  /// `J − J*` without cancellation; empty where J* is unknown.
  package var excess: [Double] = []
  /// Euclidean norm of the full-data gradient.
  package var gradientNorm: [Double] = []
  /// The step size of the last step before each entry; of the first step in entry 0.
  package var learningRate: [Double] = []
  /// The point at each entry, if it was asked for.
  package var points: [[Double]] = []
  /// The point after each step of mini-batches in the plane, where entries would hide the way.
  package var steps: [[Double]] = []
  /// The epoch at which the run diverged.
  package var divergedAt: Int?
  /// Whether the run ended early because its stopping rule held.
  package var stoppedEarly = false
  /// The last finite point.
  package var finalPoint: [Double] = []

  package init() {}
}
