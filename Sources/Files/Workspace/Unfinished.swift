import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files and folders that are being written, for an end before they are done.
package enum Unfinished {
  private struct State {
    var files: [Int: (folder: Descriptor, name: String)] = [:]
    var folders: [Int: TemporaryDirectory] = [:]
    var count = 0
    var isClosed = false
  }

  private static let state = Mutex(State())

  /// Makes a file that is deleted if the end comes first; gives its number.
  static func add(
    _ folder: Descriptor, _ name: String, making make: () -> Int32
  ) -> (file: Int32, number: Int) {
    state.withLock { state in
      waitIfClosed(state)
      let file = make()
      guard file >= 0 else { return (file, 0) }
      state.count += 1
      state.files[state.count] = (folder, name)
      return (file, state.count)
    }
  }

  /// Notes a folder that is deleted if the end comes first; gives its number.
  static func add(_ folder: TemporaryDirectory) -> Int {
    state.withLock { state in
      state.count += 1
      state.folders[state.count] = folder
      return state.count
    }
  }

  /// Forgets what is done.
  static func remove(_ number: Int) {
    state.withLock { state in
      state.files[number] = nil
      state.folders[number] = nil
    }
  }

  /// Deletes all of it, and lets nobody begin anew: the process is about to end.
  package static func discard() {
    let (files, folders) = state.withLock { state in
      state.isClosed = true
      return (state.files.values, state.folders.values)
    }
    for file in files { unlinkat(file.folder.number, file.name, 0) }
    for folder in folders { folder.delete() }
  }

  private static func waitIfClosed(_ state: State) {
    while state.isClosed { pause() }
  }
}
