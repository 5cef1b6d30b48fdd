import Synchronization

/// Collects how far numbers are from a reference while a test compares them.
package final class Agreement: Sendable {
  /// The collector of the comparison under way; nil where nobody counts.
  @TaskLocal package static var current: Agreement?

  private let largest = Mutex(0.0)

  package init() {}

  /// The largest distance that was found; 0 where every number was the same.
  package var distance: Double { largest.withLock { $0 } }

  /// Takes a distance in.
  package func note(_ distance: Double) {
    largest.withLock { $0 = max($0, distance) }
  }
}
