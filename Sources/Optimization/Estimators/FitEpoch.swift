/// The state of a fit after an epoch; epoch 0 is the start.
public struct FitEpoch: Sendable, Equatable {
  /// Passes over the training rows so far.
  public var epoch: Int
  /// Weight updates so far, which are also the gradients of single samples.
  public var updates: Int
  /// The parameters if the fit ended here: intercept first, class after class.
  public var point: [Double]
  /// The step size of the last update.
  public var learningRate: Double

  /// The state after an epoch; `point` has `(n_features + 1) × n_functions` entries.
  public init(epoch: Int, updates: Int, point: [Double], learningRate: Double) {
    self.epoch = epoch
    self.updates = updates
    self.point = point
    self.learningRate = learningRate
  }
}
