import Files
import Optimization

/// Outcomes of runs, kept between two runs of the tool, and found where workers have put them.
package struct RunCache: Sendable {
  private let cache: Cache
  /// What workers have made.
  private let gathered: [PackFolder]

  /// Outcomes in the user's cache, and in folders that workers have filled.
  package init(_ cache: Cache, gathered: [PackFolder] = []) {
    // A build that can't be told apart from others would get what they kept.
    self.cache = Executable.identity == nil ? .off : cache
    self.gathered = gathered
  }

  /// A cache that forgets everything.
  package static let off = RunCache(.off)

  private static let kindOfKeys = "run-keys"

  /// What is kept of an experiment's tasks.
  func store(_ keys: TaskKeys, keepsHistories: Bool) -> ExperimentStore {
    ExperimentStore(keys, in: gathered, to: target(keys), keepsHistories: keepsHistories)
  }

  private func target(_ keys: TaskKeys) -> PackTarget {
    let path = "tasks/\(keys.family)"
    guard !cache.isOff else { return PackTarget(nil, making: nil) }
    let folder = cache.folder(path, making: false).map { PackFolder($0, shown: path) }
    return PackTarget(folder) { [cache] in
      cache.folder(path, making: true).map { PackFolder($0, shown: path) }
    }
  }

  /// Tells which of an experiment's tasks are kept.
  package func keeps(_ keys: TaskKeys) -> (RecordKey) -> Bool {
    let folders = gathered + (target(keys).folder.map { [$0] } ?? [])
    return { key in folders.contains { $0.contains(key) } }
  }

  /// Notes that a run of some name was the one with this key.
  func note(_ key: RunKey, of run: String) {
    cache.keep(key.bytes, for: Digest(of: run).text, of: Self.kindOfKeys)
  }

  /// Whether a run's outcomes are there, and otherwise why it has to be run.
  func state(of key: RunKey, _ keys: TaskKeys, of run: String) -> String {
    if cache.isOff, gathered.isEmpty { return "not used" }
    let kept = keys.tasks.count(where: keeps(keys))
    if kept == keys.tasks.count { return "its result is kept" }
    guard let bytes = cache.bytes(for: Digest(of: run).text, of: Self.kindOfKeys),
      let old = try? RunKey(bytes: bytes)
    else {
      return kept == 0 ? "run for the first time" : "\(kept) of \(keys.tasks.count) runs are kept"
    }
    let some = kept == 0 ? "" : ", \(kept) of \(keys.tasks.count) runs are kept"
    return "run again: \(key.reason(besides: old))\(some)"
  }
}
