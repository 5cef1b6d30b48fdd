/// A function to minimize: the mean loss of a model over its data, or a test function.
public protocol Objective: Sendable {
  /// Parameters; with an intercept, the intercept comes first.
  var dimension: Int { get }
  /// Samples that the loss is a mean over; 1 for a test function.
  var sampleCount: Int { get }
  /// The loss at `point` over some rows, or over all data; its gradient goes to `gradient`.
  ///
  /// `point` and `gradient` have `dimension` entries; what is in `gradient` before is overwritten.
  /// `rows` are places in `0..<sampleCount`, possibly repeated; loss and gradient are means over them.
  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double
  /// The loss over all data at `point`.
  func loss(at point: [Double]) -> Double
  /// `J(point) − J*` without cancellation where that is possible; nil where J* is unknown.
  func excess(at point: [Double]) -> Double?
  /// The minimum, if there is a closed form or it was computed to the last digits.
  var optimum: Optimum? { get }
  /// L, μ and the Hessian's spectrum, where it is constant (or at the optimum).
  var curvature: Curvature? { get }
  /// κ = L/μ, which may be a number where L and μ are none.
  var conditionNumber: Double? { get }
  /// Why there is no optimum; nil where there is one.
  var missingOptimum: MissingOptimum? { get }
  /// How many digits of the optimum's parameters the data determine; nil where that is unknown.
  var certainDigits: Double? { get }
  /// What working out the optimum costs, in pairs of a product and a sum.
  var solutionOperations: Double { get }
  /// Where a run starts unless told otherwise.
  var defaultStart: [Double] { get }
  /// The same without the part that has no gradient everywhere.
  func evaluateSmoothPart(
    at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]
  ) -> Double
  /// `prox(point)` of that part, for a step of size `rate`.
  func applyProximalStep(to point: inout [Double], rate: Double)
}

extension Objective {
  /// The value of `evaluate` over all data.
  public func loss(at point: [Double]) -> Double {
    var gradient = [Double](repeating: 0, count: dimension)
    return evaluate(at: point, rows: nil, gradient: &gradient)
  }

  /// The difference of both losses.
  public func excess(at point: [Double]) -> Double? {
    optimum.map { loss(at: point) - $0.loss }
  }

  /// Unknown.
  public var optimum: Optimum? { nil }
  /// Unknown.
  public var curvature: Curvature? { nil }
  /// That of the curvature.
  public var conditionNumber: Double? { curvature?.conditionNumber }
  /// That there may be several minima, where no optimum is given.
  public var missingOptimum: MissingOptimum? { optimum == nil ? .notConvex : nil }
  /// Unknown.
  public var certainDigits: Double? { nil }
  /// Nothing.
  public var solutionOperations: Double { 0 }
  /// Zeros.
  public var defaultStart: [Double] { Array(repeating: 0, count: dimension) }
  /// All of it.
  public func evaluateSmoothPart(
    at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]
  ) -> Double {
    evaluate(at: point, rows: rows, gradient: &gradient)
  }

  /// Leaves the point alone.
  public func applyProximalStep(to point: inout [Double], rate: Double) {}
}
