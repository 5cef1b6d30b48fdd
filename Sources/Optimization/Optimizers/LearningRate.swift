import Options

/// The step size: a number, a rule from the Hessian's eigenvalues, or a schedule.
package enum LearningRate: Sendable {
  case constant(Double)
  case rule(StepRule)
  case schedule(any Schedule)
}

/// A step size that follows from the largest and smallest eigenvalue L and μ of the Hessian.
package enum StepRule: String, OptionChoice {
  /// `1/L`.
  case inverseL = "1/L"
  /// `2/(L+mu)`: the best constant step of gradient descent.
  case optimalQuadratic = "2/(L+mu)"
  /// The best constant step of the method itself, with its best momentum where it has one.
  case optimal
}
