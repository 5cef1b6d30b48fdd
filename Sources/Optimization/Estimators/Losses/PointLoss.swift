/// The loss of one prediction, as a function of the prediction `p` and the target `y`.
protocol PointLoss: Sendable {
  func value(_ y: Double, _ p: Double) -> Double
  /// The derivative with respect to the prediction.
  func derivative(_ y: Double, _ p: Double) -> Double
  /// The sign of a passive-aggressive update.
  func direction(_ y: Double, _ p: Double) -> Double
  /// Takes rows through a fit; a requirement so that the loop is compiled for each loss.
  func process(_ rows: TrainingRows, in state: inout SGDState)
}

extension PointLoss {
  func direction(_ y: Double, _ p: Double) -> Double { y - p < 0 ? -1 : 1 }

  func process(_ rows: TrainingRows, in state: inout SGDState) {
    state.process(rows, loss: self)
  }
}
