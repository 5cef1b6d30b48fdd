import Files
import Projects
import Reports
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a signal does to the tool: it ends at once, with its children, and leaves nothing half done.
package enum Interruption {
  // A signal's handler reaches nothing but what is global; it stores a number and wakes a thread.
  private static let received = Atomic<Int32>(0)
  private static let isListening = Atomic(false)
  private static let isUsualEnd = Atomic(false)
  private static let isDeferred = Atomic(false)
  /// The ends of a pipe: a handler may write, and hardly anything else.
  private static let wire: (receiver: Int32, sender: Int32) = {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// Whether the tool is about to end.
  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// What runs under way are told: they wait for the end, so that nothing is said of them.
  static var isCancelled: Bool {
    if isRequested {
      if isDeferred.load(ordering: .relaxed) { return true }
      waitForEnd()
    }
    return false
  }

  /// From now on the first signal only asks for an end: the command puts its work away by itself.
  static func `defer`() { isDeferred.store(true, ordering: .relaxed) }

  /// Whether the command ends by itself, with a status of its own.
  static var endsByItself: Bool { isDeferred.load(ordering: .relaxed) }

  /// The signal that has come; 0 for none.
  static var number: Int32 { received.load(ordering: .relaxed) }

  /// Forgets a signal that was answered.
  static func answer() { received.store(0, ordering: .relaxed) }

  /// From now on a signal ends the tool, with 128 and its number as the status.
  static func listen() {
    guard !isListening.exchange(true, ordering: .relaxed), wire.receiver >= 0, !isRequested else {
      return
    }
    guard startThread() else { return }
    for number in [SIGINT, SIGTERM] {
      signal(number) { received in
        let isFirst = Interruption.received.compareExchange(
          expected: 0, desired: received, ordering: .relaxed
        ).exchanged
        // A second one does not wait for anything.
        if !isFirst { _exit(128 + received) }
        var byte: UInt8 = 1
        _ = write(Interruption.wire.sender, &byte, 1)
      }
    }
  }

  /// Ctrl-C is how the command is meant to be ended: that is no failure.
  static func takeInterruptAsEnd() { isUsualEnd.store(true, ordering: .relaxed) }

  /// Waits for the end that a signal has asked for: nothing more is to be said or written.
  static func waitForEnd() -> Never {
    while true { pause() }
  }

  /// Starts the thread that does what a handler may not.
  private static func startThread() -> Bool {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    return pthread_create(&thread, nil, { _ in Interruption.end() }, nil) == 0
  }

  private static func end() -> Never {
    var byte: UInt8 = 0
    repeat {
      while read(wire.receiver, &byte, 1) < 0, errno == EINTR {}
    } while isDeferred.load(ordering: .relaxed)
    ChildProcess.endAll()
    AsideFiles.restoreAll()
    OpenStores.flush()
    Unfinished.discard()
    // What the terminal shows of Ctrl-C, or of progress, stands on a line of its own.
    if isatty(STDERR_FILENO) == 1 { Output.note("\n") }
    let number = received.load(ordering: .relaxed)
    _exit(number == SIGINT && isUsualEnd.load(ordering: .relaxed) ? 0 : 128 + number)
  }
}
