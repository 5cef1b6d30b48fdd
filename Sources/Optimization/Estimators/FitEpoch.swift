/// The state of a fit after an epoch; epoch 0 is the start.
package struct FitEpoch: Sendable, Equatable {
  package var epoch: Int
  /// Weight updates so far, which are also the gradients of single samples.
  package var updates: Int
  /// The parameters if the fit ended here: intercept first, class after class.
  package var point: [Double]
  /// The step size of the last update.
  package var learningRate: Double
}
