/// The step sizes of one run, as its learning rate gives them step by step.
struct StepSizes: Sendable {
  private var learningRate: LearningRate

  /// The step sizes of a learning rate whose rules are resolved.
  init(_ learningRate: LearningRate) {
    self.learningRate = learningRate
  }

  /// The step size of a step, both counted from 0.
  func rate(step: Int, epoch: Int) -> Double {
    switch learningRate {
    case .constant(let rate): rate
    case .schedule(let schedule, .step): schedule.rate(at: step)
    case .schedule(let schedule, .epoch): schedule.rate(at: epoch)
    case .rule: .nan
    }
  }

  /// The momentum that goes with it, if the schedule sets one.
  func momentum(step: Int, epoch: Int) -> Double? {
    guard case .schedule(let schedule, let period) = learningRate else { return nil }
    return schedule.momentum(at: period == .step ? step : epoch)
  }

  /// Tells the schedule the loss at the end of an epoch.
  mutating func observe(_ loss: Double) {
    guard case .schedule(var schedule, let period) = learningRate else { return }
    schedule.observe(loss)
    learningRate = .schedule(schedule, per: period)
  }
}
