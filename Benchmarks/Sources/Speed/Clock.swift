#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Measures how long work takes.
enum Clock {
  /// Seconds that this thread computed in the quickest of several rounds: others were disturbed.
  ///
  /// What other programs do meanwhile does not count.
  static func best(of rounds: Int, _ work: () throws -> Void) rethrows -> Double {
    try best(of: rounds, CLOCK_THREAD_CPUTIME_ID, work)
  }

  /// Seconds that went by in the quickest of several rounds: for work on several threads.
  static func elapsed(of rounds: Int, _ work: () throws -> Void) rethrows -> Double {
    try best(of: rounds, CLOCK_MONOTONIC, work)
  }

  private static func best(
    of rounds: Int, _ clock: clockid_t, _ work: () throws -> Void
  ) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<rounds {
      let start = now(clock)
      try work()
      best = min(best, now(clock) - start)
    }
    return best
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
