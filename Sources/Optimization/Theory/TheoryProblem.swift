import RealModule

/// What theory needs to know of a run besides the method.
public struct TheoryProblem: Sendable {
  /// The eigenvalues of the objective's Hessian, at its optimum where it is not constant.
  public var curvature: Curvature
  /// How a step's mini-batch differs from all samples; nil where it is all of them.
  package var noise: MiniBatchNoise?

  /// The problem of steps that look at all samples.
  public init(curvature: Curvature) { self.curvature = curvature }

  package init(curvature: Curvature, noise: MiniBatchNoise?) {
    self.curvature = curvature
    self.noise = noise
  }

  /// The eigenvalues that are not zero: nothing moves along the others.
  private var eigenvalues: [Double] { curvature.spectrum.filter { $0 >= curvature.smallest } }

  /// What follows from a method's recurrence: `rate`, `iterations_per_digit`, `noise_floor`.
  func values(of recurrence: ErrorRecurrence) -> [TheoryValue] {
    let rate = eigenvalues.map { recurrence.rate($0) }.max() ?? 0
    var values = [TheoryValue("rate", rate)]
    if rate > 0, rate < 1 {
      values.append(TheoryValue("iterations_per_digit", -1 / Double.log10(rate)))
    }
    return values + (noise.map { [NoiseFloor($0, recurrence, curvature).value] } ?? [])
  }

  /// What can be said of a step size that changes.
  var valuesOfChangingStep: [TheoryValue] {
    guard noise != nil else { return [] }
    return [TheoryValue(NoiseFloor.name, missingBecause: "the step size changes on the way")]
  }
}
