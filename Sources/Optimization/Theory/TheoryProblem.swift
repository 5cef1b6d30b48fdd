import RealModule

/// What theory needs to know of a run besides the method.
package struct TheoryProblem: Sendable {
  package var curvature: Curvature
  /// J*, where it is known.
  package var optimalLoss: Double?
  /// Samples a step; nil for all.
  package var batchSize: Int?
  package var sampleCount: Int

  package init(
    curvature: Curvature, optimalLoss: Double? = nil, batchSize: Int? = nil, sampleCount: Int
  ) {
    self.curvature = curvature
    self.optimalLoss = optimalLoss
    self.batchSize = batchSize
    self.sampleCount = sampleCount
  }

  /// The eigenvalues that are not zero: nothing moves along the others.
  private var eigenvalues: [Double] {
    curvature.spectrum.filter { $0 >= curvature.smallest } + [curvature.largest]
  }

  /// What follows from a method's recurrence: `rate`, `iterations_per_digit`, `noise_floor`.
  func values(of recurrence: ErrorRecurrence) -> [TheoryValue] {
    let rate = eigenvalues.map { recurrence.rate($0) }.max() ?? 0
    var values = [TheoryValue("rate", rate)]
    if rate > 0, rate < 1 {
      values.append(TheoryValue("iterations_per_digit", -1 / Double.log10(rate)))
    }
    if let floor = noiseFloor(of: recurrence) { values.append(TheoryValue("noise_floor", floor)) }
    return values
  }

  /// `E[J] − J*` in the long run, mini-batches drawn with replacement and `r²` independent of `x`.
  ///
  /// The gradient of one sample then has covariance `2J*·H`.
  private func noiseFloor(of recurrence: ErrorRecurrence) -> Double? {
    guard let optimalLoss, let batchSize else { return nil }
    var sum = 0.0
    for eigenvalue in curvature.spectrum where eigenvalue >= curvature.smallest {
      guard let variance = recurrence.variance(eigenvalue) else { return nil }
      sum += 0.5 * eigenvalue * variance * 2 * optimalLoss * eigenvalue / Double(batchSize)
    }
    return sum
  }
}
