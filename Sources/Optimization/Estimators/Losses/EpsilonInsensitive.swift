/// Zero up to ε and linear beyond.
struct EpsilonInsensitive: PointLoss {
  let epsilon: Double

  func value(_ y: Double, _ p: Double) -> Double {
    let excess = abs(y - p) - epsilon
    return excess > 0 ? excess : 0
  }

  func derivative(_ y: Double, _ p: Double) -> Double {
    if y - p > epsilon { return -1 }
    return p - y > epsilon ? 1 : 0
  }
}
