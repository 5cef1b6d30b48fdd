/// What a step of a method costs at most, for the estimate of an experiment.
package struct StepCost: Sendable {
  /// Gradients of a step's batch.
  package var gradients = 1.0
  /// Numbers that are kept for each parameter.
  package var numbers = 4.0
}
