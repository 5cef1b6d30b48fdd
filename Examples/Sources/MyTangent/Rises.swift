import Tangent

/// How often a run went uphill.
struct Rises: RunMetric {
  static let name = "rises"
  static let summary = "epochs after which the loss over all training data was larger than before"
  static let better: MetricDirection? = .least

  func value(of run: FinishedRun) -> Double? {
    let losses = run.trace.loss
    return Double(zip(losses, losses.dropFirst()).count { $0.1 > $0.0 })
  }
}
