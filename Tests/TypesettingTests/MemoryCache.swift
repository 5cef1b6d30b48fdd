import Synchronization

@testable import Typesetting

/// A cache in memory that tests can look into.
final class MemoryCache: Sendable {
  private let entries = Mutex<[String: [UInt8]]>([:])

  /// What tests share, so that libraries are compiled once.
  static let shared = MemoryCache()

  var cache: ScriptCache {
    ScriptCache(
      load: { key in self.entries.withLock { $0[key] } },
      store: { key, bytes in self.entries.withLock { $0[key] = bytes } })
  }

  var keys: [String] { entries.withLock { $0.keys.sorted() } }

  func bytes(_ key: String) -> [UInt8]? { entries.withLock { $0[key] } }

  /// Changes every entry by `change`.
  func damage(_ change: (inout [UInt8]) -> Void) {
    entries.withLock { entries in
      for key in entries.keys.sorted() { change(&entries[key, default: []]) }
    }
  }
}
