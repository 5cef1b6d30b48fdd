/// One fit of one linear function: epochs until the stopping rule or `max_iter` ends it.
struct SGDFit {
  let settings: SGDSettings
  let loss: any PointLoss
  var rows: TrainingRows
  var state: SGDState
  /// The score of the stored weights on the validation rows; NaN where there is none.
  let score: (SGDState, TrainingRows) -> Double
  private(set) var epochs = 0
  private(set) var divergedAt: Int?
  private var idleEpochs = 0
  private var bestObjective = Double.infinity
  private var bestScore = -Double.infinity

  /// What is left of a fit that has ended.
  struct Outcome: Sendable {
    var state: SGDState
    var epochs: Int
    var divergedAt: Int?
  }

  var outcome: Outcome { Outcome(state: state, epochs: epochs, divergedAt: divergedAt) }

  init(
    settings: SGDSettings, loss: any PointLoss, rows: TrainingRows, state: SGDState,
    score: @escaping (SGDState, TrainingRows) -> Double
  ) {
    self.settings = settings
    self.loss = loss
    self.rows = rows
    self.state = state
    self.score = score
  }

  /// Runs to the end; `observe` hears of the start and of the state after each epoch.
  mutating func run(
    isCancelled: () -> Bool, observe: ((_ epoch: Int, SGDState) -> Void)?
  ) throws(CancellationError) {
    observe?(0, state)
    while epochs < settings.maximumEpochs {
      guard !isCancelled() else { throw CancellationError() }
      let lastFinite = state
      state.objective = 0
      rows.beginEpoch()
      loss.process(rows, in: &state)
      epochs += 1
      guard state.isFinite else {
        divergedAt = epochs
        state = lastFinite
        return
      }
      observe?(epochs, state)
      if ends() { return }
    }
  }

  /// Whether the epoch that was just run is the last one.
  private mutating func ends() -> Bool {
    if settings.stopsEarly { judgeScore() } else { judgeObjective() }
    guard idleEpochs >= settings.patience else { return false }
    // From so small a step on there is nothing to gain.
    guard settings.schedule == .adaptive, state.rate > 1e-6 else { return true }
    state.rate /= 5
    idleEpochs = 0
    return false
  }

  private mutating func judgeObjective() {
    let objective = state.objective / Double(rows.trainingCount)
    let isIdle = settings.tolerance.map { objective > bestObjective - $0 } ?? false
    idleEpochs = isIdle ? idleEpochs + 1 : 0
    if objective < bestObjective { bestObjective = objective }
  }

  private mutating func judgeScore() {
    let score = score(state, rows)
    let isIdle = settings.tolerance.map { score < bestScore + $0 } ?? false
    idleEpochs = isIdle ? idleEpochs + 1 : 0
    if score > bestScore { bestScore = score }
  }
}
