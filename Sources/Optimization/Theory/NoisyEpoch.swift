/// The error along one eigenvector during an epoch of mini-batches, in the long run.
///
/// The gradient of one sample has noise of variance 1, the same at every point. Drawn with
/// replacement, batches are independent. In a shuffled pass the noise of all samples sums up to
/// zero, and what is left comes from the weights that the steps give it: the variance of
/// `Σ aᵢ·n(πᵢ)` over permutations π is that of Hoeffding 1951, "A combinatorial central limit
/// theorem".
struct NoisyEpoch {
  private let noise: MiniBatchNoise
  private let step: PlaneMap
  /// What the noise of a step adds to the error.
  private let kick: PlaneVector
  /// What an epoch does to an error without noise.
  private let epoch: PlaneMap
  /// The second moments of this error and the last one at the start of an epoch.
  private let moments: PlaneMap

  init(_ noise: MiniBatchNoise, _ recurrence: ErrorRecurrence, eigenvalue: Double) {
    self.noise = noise
    step = PlaneMap(recurrence.coefficients(eigenvalue))
    kick = PlaneVector(recurrence.step, 0)
    var (independent, sum) = (PlaneMap.zero, PlaneVector.zero)
    var epoch = PlaneMap.identity
    for index in 0..<noise.stepCount {
      independent = step.carrying(independent).adding(kick, scaledBy: 1 / noise.size(of: index))
      sum = step.applied(to: sum).plus(kick)
      epoch = step.times(epoch)
    }
    self.epoch = epoch
    moments = epoch.accumulated(Self.covariance(noise, independent, sum))
  }

  /// The variance of the error at the end of an epoch.
  var variance: Double { max(0, moments.a) }

  /// Adds the variance of the error before each step of an epoch.
  func addVariances(to sums: inout [Double], scaledBy scale: Double) {
    var (independent, sum, old) = (PlaneMap.zero, PlaneVector.zero, moments)
    for index in sums.indices {
      let variance = old.a + Self.covariance(noise, independent, sum).a
      sums[index] += scale * max(0, variance)
      independent = step.carrying(independent).adding(kick, scaledBy: 1 / noise.size(of: index))
      sum = step.applied(to: sum).plus(kick)
      old = step.carrying(old)
    }
  }

  /// What independent noise with these variances, one a step, adds at the end of an epoch.
  func variance(ofNoiseGrownBy rises: [Double]) -> Double {
    var added = PlaneMap.zero
    for (index, rise) in rises.enumerated() {
      added = step.carrying(added).adding(kick, scaledBy: rise / noise.size(of: index))
    }
    return max(0, epoch.accumulated(added).a)
  }

  /// The moments of the noise of some steps: `Σ aᵢaᵢᵀ` and `Σ aᵢ` over its samples.
  private static func covariance(
    _ noise: MiniBatchNoise, _ squares: PlaneMap, _ sum: PlaneVector
  ) -> PlaneMap {
    guard noise.sampling == .shuffle else { return squares }
    let count = Double(noise.sampleCount)
    return squares.adding(sum, scaledBy: -1 / count).scaled(by: count / (count - 1))
  }
}
