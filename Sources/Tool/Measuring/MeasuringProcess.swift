import Files

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A command of the user's that measures something, in a group of processes of its own.
struct MeasuringProcess {
  /// How it ended.
  enum End: Equatable {
    case status(Int32)
    case signal(Int32)
    case timeout
  }

  let end: End

  /// How long a command may take to end itself once it was asked to.
  private static let grace = 2.0

  /// Runs words in a folder, without input; what it prints goes to standard error as it comes.
  init(_ words: [String], in folder: String, seconds: Double) throws(FileProblem) {
    let child = try ChildProcess.start(words, in: folder)
    defer { ChildProcess.forget(child) }
    let start = Self.now
    var askedAt: Double?
    while true {
      var state: Int32 = 0
      let ended = waitpid(child, &state, WNOHANG)
      if ended < 0, errno != EINTR { throw .failed("run", words[0]) }
      if ended == child {
        if Interruption.isRequested { Interruption.waitForEnd() }
        // What it has started in the background ends with it.
        if askedAt != nil { kill(-child, SIGKILL) }
        end =
          askedAt != nil
          ? .timeout
          : state & 0x7F == 0 ? .status((state >> 8) & 0xFF) : .signal(state & 0x7F)
        return
      }
      if Self.now - start > seconds, askedAt == nil {
        kill(-child, SIGTERM)
        askedAt = Self.now
      }
      if let asked = askedAt, Self.now - asked > Self.grace { kill(-child, SIGKILL) }
      usleep(20_000)
    }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
