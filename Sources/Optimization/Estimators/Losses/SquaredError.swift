/// ½(p − y)².
struct SquaredError: PointLoss {
  func value(_ y: Double, _ p: Double) -> Double { 0.5 * (p - y) * (p - y) }

  func derivative(_ y: Double, _ p: Double) -> Double { p - y }
}
