/// Notices what changes in folders.
protocol FolderWatcher: AnyObject {
  /// Watches these folders and no others; those that are missing are passed over.
  func watch(_ folders: Set<String>)
  /// What has changed; waits some time for a first change, and until a burst of them is over.
  func changes(waiting milliseconds: Int) -> FolderChanges
}

/// Files and folders that have changed.
struct FolderChanges: Equatable {
  /// Absolute paths.
  var paths: Set<String> = []
  /// Whether there were more changes than the system could tell.
  var isIncomplete = false

  var isEmpty: Bool { paths.isEmpty && !isIncomplete }

  /// Whether a file has changed, or a folder that it lies in has come or gone.
  func concern(_ path: String) -> Bool {
    isIncomplete || paths.contains(path) || paths.contains { path.hasPrefix($0 + "/") }
  }
}

/// The milliseconds that tell saves apart, whichever way folders are watched.
enum SaveBurst {
  /// Silence that ends a burst: editors write, rename and set times within a few.
  static let silence = 12
  /// The longest burst that is waited for.
  static let limit = 250
}
