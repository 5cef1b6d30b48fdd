/// The loop: steps of an optimizer on an objective, measured at every epoch.
///
/// It is written once and never asks which method or objective it has.
public struct Minimize: Sendable {
  /// The most epochs; one is as many steps as batches make up all samples.
  public var epochs = 100
  /// Nil for the method's own default.
  public var batchSize: BatchSize?
  /// In which order batches take the samples; no matter where a batch is all of them.
  public var sampling = Sampling.shuffle
  /// What bounds each step's gradient before the optimizer sees it.
  public var clipping = GradientClipping()
  /// What is added to it after that.
  public var decay = WeightDecay()
  /// The seed of that order: NumPy's `RandomState(seed)`.
  public var seed = 0
  /// Whether the trace keeps the point at each entry.
  public var keepsPoints = false
  /// When a run ends before its last epoch; nil: never.
  public var stopping: Stopping?
  /// The share of the first excess (or gradient norm, where J* is unknown) at which the run ends.
  public var target: Double?
  /// A loss that many times the first one ends the run as diverged; nil: only overflow does.
  public var divergenceFactor: Double? = 1e3

  /// A loop with the values below: 100 epochs of the method's own batches.
  public init() {}

  /// Runs `optimizer` on `objective`; its rules are resolved for the objective's curvature first.
  ///
  /// `progress` hears of every epoch. Throws `OptionErrors` for a rule that the objective can't
  /// resolve, and `CancellationError`.
  public func run(
    _ optimizer: any Optimizer, on objective: any Objective, from start: [Double]? = nil,
    isCancelled: () -> Bool = { Task.isCancelled }, progress: (_ epoch: Int) -> Void = { _ in }
  ) throws -> Trace {
    let resolved: any Optimizer = try optimizer.resolved(for: objective.curvature)
    return try run(
      resolved: resolved, on: objective, from: start, isCancelled: isCancelled, progress: progress)
  }

  /// Runs an optimizer whose rules are resolved.
  func run(
    resolved optimizer: some Optimizer, on objective: any Objective, from start: [Double]?,
    isCancelled: () -> Bool, progress: (Int) -> Void
  ) throws(CancellationError) -> Trace {
    var run = Run(self, optimizer, objective, start ?? objective.defaultStart)
    run.record(epoch: 0)
    for epoch in 0..<epochs where !run.isOver {
      guard !isCancelled() else { throw CancellationError() }
      run.advance(epoch: epoch)
      run.record(epoch: epoch + 1)
      progress(epoch + 1)
    }
    return run.trace
  }
}
