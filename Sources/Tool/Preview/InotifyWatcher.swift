#if os(Linux)
  import Glibc

  /// Watches folders through Linux's inotify: folders and not files, since editors rename.
  final class InotifyWatcher: FolderWatcher {
    private let descriptor: Int32
    private var folders: [Int32: String] = [:]
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    private static let mask =
      IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ATTRIB

    /// Nil where the system gives no instance, as when too many are in use.
    init?() {
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard descriptor >= 0 else { return nil }
    }

    deinit {
      close(descriptor)
    }

    func watch(_ wanted: Set<String>) {
      for (watch, folder) in folders where !wanted.contains(folder) {
        inotify_rm_watch(descriptor, watch)
        folders[watch] = nil
      }
      for folder in wanted.subtracting(folders.values) {
        let watch = inotify_add_watch(descriptor, folder, UInt32(Self.mask | Int32(IN_ONLYDIR)))
        if watch >= 0 { folders[watch] = folder }
      }
    }

    func changes(waiting milliseconds: Int) -> FolderChanges {
      var changes = FolderChanges()
      var wait = milliseconds
      var waited = 0
      while waited <= SaveBurst.limit, isReadable(within: wait) {
        readEvents(into: &changes)
        wait = SaveBurst.silence
        waited += SaveBurst.silence
      }
      return changes
    }

    private func isReadable(within milliseconds: Int) -> Bool {
      var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&one, 1, Int32(milliseconds)) > 0
    }

    private func readEvents(into changes: inout FolderChanges) {
      let count = read(descriptor, &buffer, buffer.count)
      let head = MemoryLayout<inotify_event>.size
      var place = 0
      while place + head <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
        }
        let name = buffer[(place + head)..<(place + head + Int(event.len))].prefix { $0 != 0 }
        add(event, named: String(decoding: name, as: UTF8.self), to: &changes)
        place += head + Int(event.len)
      }
    }

    private func add(_ event: inotify_event, named name: String, to changes: inout FolderChanges) {
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { changes.isIncomplete = true }
      guard let folder = folders[event.wd] else { return }
      changes.paths.insert(name.isEmpty ? folder : folder + "/" + name)
      let isGone = event.mask & UInt32(IN_IGNORED | IN_MOVE_SELF) != 0
      if isGone {
        // A folder that has moved would be told of under its old name.
        if event.mask & UInt32(IN_IGNORED) == 0 { inotify_rm_watch(descriptor, event.wd) }
        folders[event.wd] = nil
      }
    }
  }
#endif
