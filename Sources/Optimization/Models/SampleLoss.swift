/// What one prediction costs: the part of a linear model that is not linear.
protocol SampleLoss: Sendable {
  func value(_ prediction: Double, _ target: Double) -> Double
  /// The derivative with respect to the prediction.
  func derivative(_ prediction: Double, _ target: Double) -> Double
  /// Values and derivatives of four samples.
  func evaluate(
    _ predictions: SIMD4<Double>, _ targets: SIMD4<Double>
  ) -> (values: SIMD4<Double>, slopes: SIMD4<Double>)
  /// The second derivative with respect to the prediction.
  func secondDerivative(_ prediction: Double, _ target: Double) -> Double
  /// The largest second derivative anywhere.
  var largestSecondDerivative: Double { get }
  /// Whether the second derivative is the same everywhere.
  static var isQuadratic: Bool { get }
  /// The size of what the derivative is the difference of.
  func slopeSize(_ prediction: Double, _ target: Double) -> Double
  /// Whether the loss falls for ever where a direction pulls the classes of all samples apart.
  static var separatesClasses: Bool { get }
  /// Whether there is a curvature that is sure to lead downhill.
  static var hasSafeCurvature: Bool { get }
  /// That curvature: of a parabola through the loss that is nowhere below it.
  func safeCurvature(_ prediction: Double, _ target: Double) -> Double
  /// Losses whose minima lead to this one's, for residuals of that size at most.
  func easier(than size: Double) -> [Self]
  /// Adds the losses and gradients of some rows to `sums`.
  ///
  /// A requirement, so that each loss has its own copy of the loop: a call a row would cost more
  /// than the arithmetic.
  func accumulate(
    _ rows: Range<Int>, of data: LinearData, at point: [Double], to sums: inout LinearSums)
  /// The same for a mini-batch.
  func accumulate(
    _ rows: ArraySlice<Int>, of data: LinearData, at point: [Double], to sums: inout LinearSums)
  /// `ℓ(p) − ℓ(q) − ℓ′(q)(p − q)`, which is ≥ 0, without cancellation for `p` near `q`.
  func divergence(_ prediction: Double, from reference: Double, _ target: Double) -> Double
}

extension SampleLoss {
  static var isQuadratic: Bool { false }
  static var separatesClasses: Bool { false }
  static var hasSafeCurvature: Bool { false }

  func slopeSize(_ prediction: Double, _ target: Double) -> Double {
    abs(derivative(prediction, target))
  }

  func safeCurvature(_ prediction: Double, _ target: Double) -> Double {
    largestSecondDerivative
  }

  func easier(than size: Double) -> [Self] { [] }

  @inline(__always)
  func evaluate(
    _ p: SIMD4<Double>, _ y: SIMD4<Double>
  ) -> (values: SIMD4<Double>, slopes: SIMD4<Double>) {
    (
      SIMD4(value(p.x, y.x), value(p.y, y.y), value(p.z, y.z), value(p.w, y.w)),
      SIMD4(
        derivative(p.x, y.x), derivative(p.y, y.y), derivative(p.z, y.z), derivative(p.w, y.w))
    )
  }

  func accumulate(
    _ rows: Range<Int>, of data: LinearData, at point: [Double], to sums: inout LinearSums
  ) {
    LinearKernel(self, data).accumulate(
      ConsecutiveRows(first: rows.lowerBound, count: rows.count), at: point, to: &sums)
  }

  func accumulate(
    _ rows: ArraySlice<Int>, of data: LinearData, at point: [Double], to sums: inout LinearSums
  ) {
    LinearKernel(self, data).accumulate(ListedRows(rows: rows), at: point, to: &sums)
  }
}

/// `½(p − y)²`.
struct SquaredLoss: SampleLoss {
  static let isQuadratic = true
  var largestSecondDerivative: Double { 1 }

  @inline(__always)
  func value(_ prediction: Double, _ target: Double) -> Double {
    0.5 * (prediction - target) * (prediction - target)
  }

  @inline(__always)
  func derivative(_ prediction: Double, _ target: Double) -> Double { prediction - target }

  @inline(__always)
  func evaluate(
    _ predictions: SIMD4<Double>, _ targets: SIMD4<Double>
  ) -> (values: SIMD4<Double>, slopes: SIMD4<Double>) {
    let residuals = predictions - targets
    return (0.5 * residuals * residuals, residuals)
  }

  @inline(__always)
  func secondDerivative(_ prediction: Double, _ target: Double) -> Double { 1 }

  func divergence(_ prediction: Double, from reference: Double, _ target: Double) -> Double {
    0.5 * (prediction - reference) * (prediction - reference)
  }
}
