/// How runs are carried out, which changes nothing in what they give.
package struct RunSettings: Sendable {
  /// Runs under way at a time.
  package var jobs = 1
  /// Whether histories keep the point at each epoch.
  package var keepsPoints = false
  /// What the experiment may cost; nil: anything.
  package var budget: Budget?
  /// Where outcomes are kept.
  package var store: any TaskStore = NoTaskStore()
  /// What becomes of runs whose outcomes are not kept.
  package var missing = MissingRuns.run
  /// Hears of the share that is done, from 0 to 1.
  package var progress: @Sendable (Double) -> Void = { _ in }
  /// Asked at every epoch.
  package var isCancelled: @Sendable () -> Bool = { false }

  package init() {}
}
