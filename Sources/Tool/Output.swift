#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Standard output and standard error.
enum Output {
  /// What was asked for.
  static func write(_ text: String) { put(text, to: STDOUT_FILENO) }

  /// Diagnostics and progress.
  static func note(_ text: String) { put(text, to: STDERR_FILENO) }

  /// Whether a person reads standard error, and wants colors there.
  static var colorsNotes: Bool { isatty(STDERR_FILENO) == 1 && allowsColor }

  /// Whether a person reads standard output, and wants colors there.
  static var colorsOutput: Bool { isatty(STDOUT_FILENO) == 1 && allowsColor }

  private static var allowsColor: Bool {
    guard let value = getenv("NO_COLOR") else { return true }
    return value.pointee == 0
  }

  /// Writes everything, however many calls it takes; a closed pipe ends it quietly.
  private static func put(_ text: String, to descriptor: Int32) {
    var rest = ArraySlice(text.utf8)
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { bytes in
        systemWrite(descriptor, bytes.baseAddress, bytes.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }

  private static func systemWrite(
    _ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes, count)
    #else
      Glibc.write(descriptor, bytes, count)
    #endif
  }
}
