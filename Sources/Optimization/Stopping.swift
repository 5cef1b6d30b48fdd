import Options

/// When a run ends before its last epoch: the loss has stopped improving.
public struct Stopping: Configurable, Equatable {
  public static let options: [Option<Stopping>] = [
    Option("tolerance", \.tolerance, "the least improvement that counts", range: .nonNegative),
    Option("patience", \.patience, "epochs without one before the end", range: .atLeast(1)),
  ]

  /// `tolerance`: the least improvement that counts, 0 or more; 1e-3 by default.
  public var tolerance = 1e-3
  /// `patience`: epochs without one before the end, 1 or more; 5 by default.
  public var patience = 5

  public init() {}
}

/// Watches the losses of one run.
struct StoppingWatch: Sendable {
  let rule: Stopping
  private var best = Double.infinity
  private var idle = 0

  init(_ rule: Stopping) { self.rule = rule }

  /// Whether the run ends after an epoch with this loss.
  mutating func ends(after loss: Double) -> Bool {
    idle = loss > best - rule.tolerance ? idle + 1 : 0
    best = min(best, loss)
    return idle >= rule.patience
  }
}
