/// A convex loss in whitened coordinates, as Newton's method sees it.
protocol WhitenedFunction: Sendable {
  var dimension: Int { get }
  func evaluate(at point: [Double], gradient: inout [Double]) -> Double
  /// The predictions of all samples, where a row of features adds up without cancelling.
  func predictions(at point: [Double]) -> [Double]
  /// The mean loss of the samples, without the penalty.
  func sampleLoss(at point: [Double]) -> Double
  func hessian(at point: [Double]) -> Matrix
  /// The largest change of a prediction along a step.
  func largestChange(along step: [Double]) -> Double
  /// The size that changes of predictions are measured by.
  var predictionScale: Double { get }
  /// Whether a direction pulls the classes of all samples apart, or leaves them as they are.
  func separates(_ direction: [Double]) -> Bool
  /// Whether the curvature is that of a minimum, and not what is left of it on the way to infinity.
  func isClear(_ factor: Cholesky?) -> Bool
  /// A step that is sure to descend where Newton's does not; nil where none is known.
  func safeStep(at point: [Double], gradient: [Double]) -> [Double]?
}

/// How far apart the classes of samples are pulled along a direction.
struct Margins {
  private var least = Double.infinity
  private var most = 0.0

  /// Adds how much the score of the right class gains on another.
  mutating func add(_ margin: Double) {
    least = min(least, margin)
    most = max(most, abs(margin))
  }

  /// Whether no margin is negative and some are positive: then the loss falls for ever.
  ///
  /// What is below 10⁻¹² of the largest is rounding, and counts as zero.
  var separate: Bool { most > 0 && least >= -1e-12 * most }
}
