/// What a step of a method costs at most, for the estimate of an experiment.
public struct StepCost: Sendable {
  /// Gradients of a step's batch.
  public var gradients = 1.0
  /// Numbers that are kept for each parameter.
  public var numbers = 4.0

  /// One gradient a step, and four numbers a parameter, where nothing else is said.
  public init(gradients: Double = 1, numbers: Double = 4) {
    self.gradients = gradients
    self.numbers = numbers
  }
}
