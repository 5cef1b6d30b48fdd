/// A function to minimize: the mean loss of a model over its data, or a test function.
package protocol Objective: Sendable {
  /// Parameters; with an intercept, the intercept comes first.
  var dimension: Int { get }
  /// Samples that the loss is a mean over; 1 for a test function.
  var sampleCount: Int { get }
  /// The loss over all data at `point`.
  func loss(at point: [Double]) -> Double
  /// The gradient over all data at `point`, written to `gradient`.
  func writeGradient(at point: [Double], to gradient: inout [Double])
  /// The mean gradient over some samples; the mini-batch of stochastic methods.
  func writeGradient(at point: [Double], rows: ArraySlice<Int>, to gradient: inout [Double])
  /// `J(point) − J*` without cancellation where that is possible; nil where J* is unknown.
  func excess(at point: [Double]) -> Double?
  /// The minimum, if there is a closed form or it was computed to the last digits.
  var optimum: Optimum? { get }
  /// Extreme eigenvalues of the Hessian, where it is constant (or at the optimum).
  var curvature: Curvature? { get }
}

/// The point where an objective is least, and its value there.
package struct Optimum: Sendable, Equatable {
  package var point: [Double]
  package var loss: Double

  package init(point: [Double], loss: Double) {
    self.point = point
    self.loss = loss
  }
}

/// Extreme eigenvalues of a Hessian.
package struct Curvature: Sendable, Equatable {
  /// L.
  package var largest: Double
  /// μ: the smallest that is not zero.
  package var smallest: Double
  /// All of them, ascending.
  package var spectrum: [Double]

  package init(spectrum: [Double], largest: Double, smallest: Double) {
    self.spectrum = spectrum
    self.largest = largest
    self.smallest = smallest
  }

  /// κ = L/μ.
  package var conditionNumber: Double { largest / smallest }
}
