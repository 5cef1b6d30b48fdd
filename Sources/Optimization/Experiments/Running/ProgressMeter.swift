import Synchronization

/// Adds up what all runs have done, and tells the caller at every permille.
final class ProgressMeter: Sendable {
  private let done = Mutex(0.0)
  private let total: Double
  private let report: @Sendable (Double) -> Void

  /// A meter that calls `report` with the share that is done, from 0 to 1, in rising order.
  init(total: Double, report: @escaping @Sendable (Double) -> Void) {
    self.total = total
    self.report = report
  }

  /// Notes that some more work is done.
  func add(_ work: Double) {
    guard total > 0 else { return }
    done.withLock { done in
      let before = (1000 * done / total).rounded(.down)
      done += work
      if (1000 * done / total).rounded(.down) > before { report(min(1, done / total)) }
    }
  }
}
