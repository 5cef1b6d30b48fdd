import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Whether the user asked the tool to stop, with Ctrl-C or by a signal.
enum Interruption {
  // A signal's handler reaches nothing but what is global, and may do no more than store a flag.
  private static let flag = Atomic(false)

  /// Whether runs under way should end.
  static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// From now on a first signal asks runs to stop; a second one ends the process at once.
  static func listen() {
    // The flag is made before any handler can be called.
    guard !isRequested else { return }
    for number in [SIGINT, SIGTERM] {
      signal(number) { received in
        Interruption.flag.store(true, ordering: .relaxed)
        signal(received, SIG_DFL)
      }
    }
  }
}
