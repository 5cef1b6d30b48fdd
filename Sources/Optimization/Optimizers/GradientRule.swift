/// A method that needs no more than the gradient at the current point.
public protocol GradientRule: Optimizer {
  /// One step along `gradient`, the mean over the step's batch at `point`; `rate` is the step size.
  func update(_ point: inout [Double], gradient: [Double], rate: Double, state: inout State)
}

extension GradientRule {
  /// Takes one gradient, and updates the point by it.
  public func step(
    _ point: inout [Double], rate: Double, state: inout State, oracle: inout GradientOracle
  ) {
    let gradient = oracle.gradient(at: point)
    update(&point, gradient: gradient, rate: rate, state: &state)
  }
}
