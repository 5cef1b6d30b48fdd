import Options

/// An optimization method: a rule whose memory is another value.
///
/// The loop that calls it is written once and never asks which method it has.
package protocol Optimizer: Named {
  associatedtype State: Sendable
  /// The step size α, or the rule or schedule that gives it.
  var learningRate: LearningRate { get set }
  /// The memory before the first step from `point`.
  func initialState(at point: [Double]) -> State
  /// One step from `point` with step size `rate`; `oracle` gives gradients at any point.
  func step(
    _ point: inout [Double], rate: Double, state: inout State, oracle: inout GradientOracle)
}

/// A method that needs no more than the gradient at the current point.
package protocol GradientRule: Optimizer {
  /// One step along `gradient`, taken at `point`.
  func update(_ point: inout [Double], gradient: [Double], rate: Double, state: inout State)
}

extension GradientRule {
  package func step(
    _ point: inout [Double], rate: Double, state: inout State, oracle: inout GradientOracle
  ) {
    let gradient = oracle.gradient(at: point)
    update(&point, gradient: gradient, rate: rate, state: &state)
  }
}
