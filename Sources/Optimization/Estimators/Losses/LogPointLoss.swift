import RealModule

/// log(1 + eᵖ) − y·p, the cross-entropy of two classes; targets are 0 and 1.
struct LogPointLoss: PointLoss {
  func value(_ y: Double, _ p: Double) -> Double { Self.softplus(p) - y * p }

  func derivative(_ y: Double, _ p: Double) -> Double {
    guard p > -37 else { return Double.exp(p) - y }
    let decay = Double.exp(-p)
    return ((1 - y) - y * decay) / (1 + decay)
  }

  /// log(1 + eᵖ) without overflow: Mächler 2012, "Accurately computing log(1 − exp(−|a|))".
  private static func softplus(_ p: Double) -> Double {
    if p <= -37 { return Double.exp(p) }
    if p <= -2 { return Double.log(onePlus: Double.exp(p)) }
    if p <= 18 { return Double.log(1 + Double.exp(p)) }
    return p <= 33.3 ? p + Double.exp(-p) : p
  }
}
