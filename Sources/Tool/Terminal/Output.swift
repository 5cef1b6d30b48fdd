import Files
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Standard output and standard error.
enum Output {
  /// What the system said when standard output could not be written; 0 if it could.
  private static let failure = Atomic<Int32>(0)

  /// What was asked for.
  static func write(_ text: String) {
    guard failure.load(ordering: .relaxed) == 0 else { return }
    let code = put(text, to: STDOUT_FILENO)
    failure.store(code, ordering: .relaxed)
  }

  /// Diagnostics and progress.
  static func note(_ text: String) { _ = put(text, to: STDERR_FILENO) }

  /// A line for people, in which names from a stranger's files drive no terminal.
  static func say(_ line: String) { note(VisibleText.of(line) + "\n") }

  /// Why not all that was asked for has been printed; a reader who has gone wants no more.
  static var problem: FileProblem? {
    let code = failure.load(ordering: .relaxed)
    return code == 0 || code == EPIPE ? nil : .failed("write", "standard output", code)
  }

  /// Whether a person reads standard error, and wants colors there.
  static var colorsNotes: Bool { isatty(STDERR_FILENO) == 1 && allowsColor }

  /// Whether a person reads standard output, and wants colors there.
  static var colorsOutput: Bool { isatty(STDOUT_FILENO) == 1 && allowsColor }

  private static var allowsColor: Bool {
    guard let value = getenv("NO_COLOR") else { return true }
    return value.pointee == 0
  }

  /// Writes everything, however many calls it takes; gives what went wrong, or 0.
  private static func put(_ text: String, to descriptor: Int32) -> Int32 {
    var rest = ArraySlice(text.utf8)
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { bytes in
        systemWrite(descriptor, bytes.baseAddress, bytes.count)
      }
      if written < 0 {
        guard errno == EINTR || errno == EAGAIN && waited(for: descriptor) else { return errno }
        continue
      }
      rest = rest.dropFirst(written)
    }
    return 0
  }

  /// Waits until a descriptor takes more, where whoever opened it wants no call to wait.
  private static func waited(for descriptor: Int32) -> Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&one, 1, -1) >= 0 || errno == EINTR
  }

  static func systemWrite(
    _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes, count)
    #else
      Glibc.write(descriptor, bytes, count)
    #endif
  }
}
