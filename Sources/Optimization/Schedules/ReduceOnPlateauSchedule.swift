import Options

/// Down by a factor when the loss stops improving.
///
/// After `patience` epochs in which the loss over all training data did not improve by `threshold`,
/// the rate is multiplied by `factor`. It changes between epochs only.
///
/// PyTorch's `ReduceLROnPlateau`.
public struct ReduceOnPlateauSchedule: Schedule {
  public static let name = "reduce_on_plateau"
  public static let summary = "down by a factor when the loss stops improving"
  public static let details = """
    After `patience` epochs in which the full-data loss did not improve by `threshold`, the rate \
    is multiplied by `factor`. PyTorch's `ReduceLROnPlateau`; as there, with `mode: min`, \
    `threshold_mode: rel` and a threshold of 1 or more no loss ever counts as an improvement, the \
    first one included.
    """
  public static let options: [Option<ReduceOnPlateauSchedule>] = [
    Option("base", \.base, "rate at the start, η", range: .positive),
    Option("mode", \.mode, "whether small or large is good"),
    Option("factor", \.factor, "factor of each drop", range: .fraction),
    Option("patience", \.patience, "epochs without improvement", range: .atLeast(0)),
    Option("threshold", \.threshold, "least improvement that counts", range: .nonNegative),
    Option("threshold_mode", \.thresholdMode, "whether it is a share or a difference"),
    Option("cooldown", \.cooldown, "epochs after a drop that don't count", range: .atLeast(0)),
    Option("min_lr", \.lowest, "lowest rate", range: .nonNegative),
    Option("eps", \.epsilon, "smallest drop that is made", range: .nonNegative),
  ]

  /// Which of two losses is the better one.
  public enum Mode: String, OptionChoice {
    /// The smaller one.
    case min
    /// The larger one, as of a negative score.
    case max
  }

  /// How `threshold` is meant.
  public enum ThresholdMode: String, OptionChoice {
    /// As a share of the best loss.
    case rel
    /// As a difference from it.
    case abs
  }

  public var base = 0.1
  /// `mode`: whether small or large is good; `min` by default.
  public var mode = Mode.min
  /// `factor`: factor of each drop, in [0, 1); 0.1 by default.
  public var factor = 0.1
  /// `patience`: epochs without improvement, 0 or more; 10 by default.
  public var patience = 10
  /// `threshold`: least improvement that counts, 0 or more; 1e-4 by default.
  public var threshold = 1e-4
  /// `threshold_mode`: whether it is a share or a difference; `rel` by default.
  public var thresholdMode = ThresholdMode.rel
  /// `cooldown`: epochs after a drop that don't count, 0 or more; 0 by default.
  public var cooldown = 0
  /// `min_lr`: lowest rate, 0 or more; 0 by default.
  public var lowest = 0.0
  /// `eps`: smallest drop that is made, 0 or more; 1e-8 by default.
  public var epsilon = 1e-8

  private var best: Double?
  private var bad = 0
  private var cooling = 0
  private var reduced: Double?

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class reduce_on_plateau:
          def __init__(self, base, mode, factor, patience, threshold, threshold_mode, cooldown,
                       min_lr, eps):
              self.rate, self.best, self.bad, self.cooling = base, None, 0, 0
              self.sign = 1 if mode == "min" else -1
              self.factor, self.patience, self.threshold = factor, patience, threshold
              self.mode, self.cooldown, self.min_lr, self.eps = threshold_mode, cooldown, min_lr, eps

          def __call__(self, k):
              return self.rate

          def observe(self, loss):
              margin = self.threshold
              if self.mode == "rel" and self.best is not None:
                  margin *= self.best
              hopeless = self.sign > 0 and self.mode == "rel" and self.threshold >= 1
              if not hopeless and (
                      self.best is None or self.sign * loss < self.sign * self.best - margin):
                  self.best, self.bad = loss, 0
              else:
                  self.bad += 1
              if self.cooling > 0:
                  self.cooling, self.bad = self.cooling - 1, 0
              if self.bad > self.patience:
                  lower = max(self.rate * self.factor, self.min_lr)
                  if self.rate - lower > self.eps:
                      self.rate = lower
                  self.cooling, self.bad = self.cooldown, 0
      """)
  }

  public var heedsLoss: Bool { true }

  public func rate(at step: Int) -> Double { reduced ?? base }

  public mutating func observe(_ loss: Double) {
    if isBetter(loss) {
      best = loss
      bad = 0
    } else {
      bad += 1
    }
    if cooling > 0 {
      cooling -= 1
      bad = 0
    }
    guard bad > patience else { return }
    let rate = reduced ?? base
    let next = max(rate * factor, lowest)
    if rate - next > epsilon { reduced = next }
    cooling = cooldown
    bad = 0
  }

  private func isBetter(_ loss: Double) -> Bool {
    // ∞·(1 − threshold) is no bound from above then, so that not even the first loss is better.
    if (mode, thresholdMode) == (.min, .rel), threshold >= 1 { return false }
    guard let best else { return loss.isFinite }
    return switch (mode, thresholdMode) {
    case (.min, .rel): loss < best * (1 - threshold)
    case (.min, .abs): loss < best - threshold
    case (.max, .rel): loss > best * (1 + threshold)
    case (.max, .abs): loss > best + threshold
    }
  }
}
