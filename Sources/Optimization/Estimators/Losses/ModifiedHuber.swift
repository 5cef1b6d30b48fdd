/// Quadratic near the margin and linear beyond −1: Zhang 2004, on stochastic gradient descent.
struct ModifiedHuber: PointLoss {
  func value(_ y: Double, _ p: Double) -> Double {
    let margin = p * y
    if margin >= 1 { return 0 }
    return margin >= -1 ? (1 - margin) * (1 - margin) : -4 * margin
  }

  func derivative(_ y: Double, _ p: Double) -> Double {
    let margin = p * y
    if margin >= 1 { return 0 }
    return margin >= -1 ? 2 * (1 - margin) * -y : -4 * y
  }
}
