/// The state of a fit after an epoch; epoch 0 is the start.
public struct FitEpoch: Sendable, Equatable {
  public var epoch: Int
  /// Weight updates so far, which are also the gradients of single samples.
  public var updates: Int
  /// The parameters if the fit ended here: intercept first, class after class.
  public var point: [Double]
  /// The step size of the last update.
  public var learningRate: Double
}
