import Synchronization

/// The files that a notebook's report was made from, as the workspace tells them.
final class ReadRecorder: Sendable {
  private let paths: Mutex<Set<String>> = Mutex([])

  func add(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
  }

  /// All that was added since the last call.
  func take() -> Set<String> {
    paths.withLock { paths in
      defer { paths = [] }
      return paths
    }
  }
}
