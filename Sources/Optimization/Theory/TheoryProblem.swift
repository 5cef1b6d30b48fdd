/// What theory needs to know of a run besides the method.
package struct TheoryProblem: Sendable {
  package var curvature: Curvature
  /// J*, where it is known.
  package var optimalLoss: Double?
  /// Samples a step; nil for all.
  package var batchSize: Int?
  package var sampleCount: Int
}
