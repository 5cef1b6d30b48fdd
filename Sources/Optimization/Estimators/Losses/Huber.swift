/// Quadratic up to ε and linear beyond: Huber 1964, "Robust estimation of a location parameter".
struct Huber: PointLoss {
  let epsilon: Double

  func value(_ y: Double, _ p: Double) -> Double {
    let error = abs(y - p)
    return error <= epsilon ? 0.5 * (error * error) : epsilon * (error - 0.5 * epsilon)
  }

  func derivative(_ y: Double, _ p: Double) -> Double {
    let error = p - y
    if abs(error) <= epsilon { return error }
    return error >= 0 ? epsilon : -epsilon
  }
}
