#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The three descriptors that a program is started with.
enum StandardStreams {
  /// Puts something in the place of those that are closed.
  ///
  /// Else the next file that is opened, such as a report, would be taken for standard output.
  static func fill() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(number, F_GETFD) < 0 && errno == EBADF {
      // Reading from it and writing to it fail as they would have.
      let flags = number == STDIN_FILENO ? O_WRONLY : O_RDONLY
      guard open("/dev/null", flags) >= 0 || open("/", O_RDONLY) >= 0 else { return }
    }
  }
}
