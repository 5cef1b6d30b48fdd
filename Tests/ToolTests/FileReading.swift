#if os(Linux)
  import Foundation
  import Glibc

  /// The moment at which another process has read a file.
  struct FileReading {
    private let watch: Int32

    /// Begins to watch a file, before the process is started.
    init(of file: URL) throws {
      watch = inotify_init1(Int32(IN_CLOEXEC))
      guard watch >= 0, inotify_add_watch(watch, file.path, UInt32(IN_CLOSE_NOWRITE)) >= 0 else {
        throw CocoaError(.fileReadUnknown)
      }
    }

    /// Waits for it; false if nobody has read the file after some seconds.
    func wait(seconds: Int32 = 120) -> Bool {
      defer { close(watch) }
      var descriptor = pollfd(fd: watch, events: Int16(POLLIN), revents: 0)
      return poll(&descriptor, 1, seconds * 1000) == 1
    }
  }
#endif
