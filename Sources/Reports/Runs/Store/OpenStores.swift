import Synchronization

/// The stores of experiments that are under way, for an end before they are done.
package enum OpenStores {
  private static let stores = Mutex<[ObjectIdentifier: ExperimentStore]>([:])

  /// Has a store written by an early end while `work` goes on.
  static func with<Result>(_ store: ExperimentStore, _ work: () -> Result) -> Result {
    stores.withLock { $0[ObjectIdentifier(store)] = store }
    defer { stores.withLock { _ = $0.removeValue(forKey: ObjectIdentifier(store)) } }
    return work()
  }

  /// Writes what was made and not written yet: the process is about to end.
  package static func flush() {
    let open = stores.withLock { Array($0.values) }
    for store in open { store.flush() }
  }
}
