/// `E[J] − J*` of a constant step after many epochs, to first order in the noise.
///
/// The noise of a step is that of the gradient at the optimum, and has the shape of the Hessian;
/// that it grows with the distance from there is allowed for once, and where it grows by more
/// than a quarter there is no value. Batches drawn with replacement: Bottou, Curtis, Nocedal 2018,
/// "Optimization methods for large-scale machine learning", §4. Shuffled passes, whose noise nearly
/// cancels: Mishchenko, Khaled, Richtárik 2020, "Random reshuffling: simple analysis with vast
/// improvements"; Gürbüzbalaban, Ozdaglar, Parrilo 2021, "Why random reshuffling beats stochastic
/// gradient descent".
struct NoiseFloor {
  static let name = "noise_floor"
  /// Beyond this growth the first order is no longer near what runs do.
  private static let mostGrowth = 0.25
  /// Shuffled batches of few samples differ in their Hessians, which the first order leaves out.
  private static let fewestSamples = 15
  private static let mostWork = 4_000_000

  private let noise: MiniBatchNoise
  private let recurrence: ErrorRecurrence
  private let curvature: Curvature

  init(_ noise: MiniBatchNoise, _ recurrence: ErrorRecurrence, _ curvature: Curvature) {
    self.noise = noise
    self.recurrence = recurrence
    self.curvature = curvature
  }

  /// The floor, or why there is none.
  var value: TheoryValue {
    if let obstacle { return TheoryValue(Self.name, missingBecause: obstacle) }
    guard let gradient = noise.gradient else {
      return TheoryValue(
        Self.name, missingBecause: "the optimum is not known, or the loss has a kink there")
    }
    let passes = eigenvalues.map { NoisyEpoch(noise, recurrence, eigenvalue: $0) }
    let first = excess(passes) { $0.variance }
    guard first > 0 else { return TheoryValue(Self.name, 0) }
    var means = [Double](repeating: 0, count: noise.stepCount)
    for (place, pass) in passes.enumerated() {
      let share = share(of: eigenvalues[place]) * 0.5 * eigenvalues[place]
      pass.addVariances(to: &means, scaledBy: share)
    }
    let rises = means.map { $0 * gradient.growth }
    let growth = excess(passes) { $0.variance(ofNoiseGrownBy: rises) } / first
    guard growth <= Self.mostGrowth else {
      return TheoryValue(
        Self.name,
        missingBecause: "the step is too large for a prediction: where the run ends, the noise of "
          + "the gradient adds more than a quarter to that at the optimum")
    }
    return TheoryValue(Self.name, first / (1 - growth))
  }

  /// What stands in the way before anything is computed.
  private var obstacle: String? {
    if noise.sampling == .inOrder {
      return "batches in the order of the data repeat themselves, so that nothing is left to chance"
    }
    if eigenvalues.contains(where: { recurrence.rate($0) >= 1 }) {
      return "the method diverges with this step"
    }
    if noise.sampling == .shuffle, noise.sampleCount < Self.fewestSamples * eigenvalues.count {
      return "of shuffled passes over fewer than \(Self.fewestSamples) samples a parameter none is "
        + "known; there is one with 'replacement: true'"
    }
    if noise.stepCount > Self.mostWork / max(1, eigenvalues.count) {
      return "an epoch has too many steps to be looked at one by one"
    }
    return nil
  }

  private var eigenvalues: [Double] { curvature.spectrum.filter { $0 >= curvature.smallest } }

  /// The variance of one sample's gradient along an eigenvector, where it has the shape of H.
  private func share(of eigenvalue: Double) -> Double {
    let total = eigenvalues.reduce(0, +)
    return (noise.gradient?.trace ?? 0) * eigenvalue / total
  }

  private func excess(_ passes: [NoisyEpoch], variance: (NoisyEpoch) -> Double) -> Double {
    zip(eigenvalues, passes).reduce(0) { sum, one in
      sum + 0.5 * one.0 * share(of: one.0) * variance(one.1)
    }
  }
}
