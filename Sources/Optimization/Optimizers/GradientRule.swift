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
