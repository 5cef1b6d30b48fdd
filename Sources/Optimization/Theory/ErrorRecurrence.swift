/// How the error of a method evolves along an eigenvector of a quadratic's Hessian.
///
/// `e_{k+1} = φ₁·e_k + φ₂·e_{k−1} + α·n_k`, n the noise of the gradient. Polyak 1964.
struct ErrorRecurrence: Sendable {
  /// The step size α that the gradient enters with.
  let step: Double
  /// φ₁ and φ₂ for an eigenvalue.
  let coefficients: @Sendable (_ eigenvalue: Double) -> (Double, Double)

  /// `x⁺ = x − α·∇J(x) + β(x − x⁻)`.
  static func heavyBall(step: Double, momentum: Double) -> ErrorRecurrence {
    ErrorRecurrence(step: step) { (1 + momentum - step * $0, -momentum) }
  }

  /// `y = x + β(x − x⁻)`, `x⁺ = y − α·∇J(y)`.
  static func nesterov(step: Double, momentum: Double) -> ErrorRecurrence {
    ErrorRecurrence(step: step) {
      ((1 + momentum) * (1 - step * $0), -momentum * (1 - step * $0))
    }
  }

  /// The factor by which the error shrinks a step in the long run: the larger root's size.
  func rate(_ eigenvalue: Double) -> Double {
    let (first, second) = coefficients(eigenvalue)
    let discriminant = first * first + 4 * second
    // Roots that are equal but for rounding are equal: φ₁ is what is left of terms of up to 4.
    let rounding = 32 * Double.ulpOfOne * (abs(first) + abs(second))
    guard discriminant > rounding else { return (-second).squareRoot() }
    return (abs(first) + discriminant.squareRoot()) / 2
  }
}
