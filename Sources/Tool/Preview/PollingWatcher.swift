#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Watches folders by looking again and again: where the system has nothing better.
final class PollingWatcher: FolderWatcher {
  /// What changes when a file is written.
  private struct Mark: Equatable {
    var number: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  private var seen: [String: [String: Mark]] = [:]
  /// Milliseconds between two looks.
  private static let interval = 40

  init() {}

  func watch(_ folders: Set<String>) {
    for folder in seen.keys where !folders.contains(folder) { seen[folder] = nil }
    for folder in folders where seen[folder] == nil { seen[folder] = Self.marks(in: folder) }
  }

  func changes(waiting milliseconds: Int) -> FolderChanges {
    var changes = FolderChanges()
    var waited = 0
    while waited <= milliseconds {
      let found = look()
      // One silent look after a change ends a burst.
      if found.isEmpty, !changes.isEmpty { break }
      changes.paths.formUnion(found)
      usleep(UInt32(Self.interval * 1000))
      waited += Self.interval
    }
    return changes
  }

  /// The paths that differ from the last look.
  private func look() -> Set<String> {
    var paths: Set<String> = []
    for (folder, old) in seen {
      let new = Self.marks(in: folder)
      for name in Set(old.keys).union(new.keys) where old[name] != new[name] {
        paths.insert(folder + "/" + name)
      }
      seen[folder] = new
    }
    return paths
  }

  private static func marks(in folder: String) -> [String: Mark] {
    guard let stream = opendir(folder) else { return [:] }
    defer { closedir(stream) }
    var marks: [String: Mark] = [:]
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      var status = stat()
      guard !name.hasPrefix("."), stat(folder + "/" + name, &status) == 0 else { continue }
      // A folder changes whenever something in it does: only its coming and going counts.
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      let time = isFolder ? timespec() : Self.time(of: status)
      marks[name] = Mark(
        number: UInt64(status.st_ino), size: isFolder ? 0 : Int64(status.st_size),
        seconds: time.tv_sec, nanoseconds: time.tv_nsec)
    }
    return marks
  }

  private static func time(of status: stat) -> timespec {
    #if canImport(Darwin)
      status.st_mtimespec
    #else
      status.st_mtim
    #endif
  }
}
