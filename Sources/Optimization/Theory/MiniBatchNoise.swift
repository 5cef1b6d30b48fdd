/// The noise of a run's mini-batches: how they are drawn, how large they are, how they differ.
package struct MiniBatchNoise: Sendable {
  package var sampling: Sampling
  package var batchSize: Int
  package var sampleCount: Int
  /// Nil where the optimum is unknown, or the loss has a kink there.
  package var gradient: GradientNoise?

  package init(
    sampling: Sampling, batchSize: Int, sampleCount: Int, gradient: GradientNoise?
  ) {
    self.sampling = sampling
    self.batchSize = batchSize
    self.sampleCount = sampleCount
    self.gradient = gradient
  }

  /// Steps an epoch; the last one's batch may be short.
  var stepCount: Int { (sampleCount + batchSize - 1) / batchSize }

  /// The size of a step's batch.
  func size(of step: Int) -> Double {
    Double(min(batchSize, sampleCount - step * batchSize))
  }
}
