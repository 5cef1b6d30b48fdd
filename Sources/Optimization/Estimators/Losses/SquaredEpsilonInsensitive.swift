/// Zero up to ε and quadratic beyond.
struct SquaredEpsilonInsensitive: PointLoss {
  let epsilon: Double

  func value(_ y: Double, _ p: Double) -> Double {
    let excess = abs(y - p) - epsilon
    return excess > 0 ? excess * excess : 0
  }

  func derivative(_ y: Double, _ p: Double) -> Double {
    let error = y - p
    if error > epsilon { return -2 * (error - epsilon) }
    return error < -epsilon ? 2 * (-error - epsilon) : 0
  }
}
