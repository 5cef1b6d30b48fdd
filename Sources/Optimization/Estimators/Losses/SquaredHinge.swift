/// max(0, 1 − p·y)².
struct SquaredHinge: PointLoss {
  func value(_ y: Double, _ p: Double) -> Double {
    let gap = 1 - p * y
    return gap > 0 ? gap * gap : 0
  }

  func derivative(_ y: Double, _ p: Double) -> Double {
    let gap = 1 - p * y
    return gap > 0 ? -2 * y * gap : 0
  }
}
