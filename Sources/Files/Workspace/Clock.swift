#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Time that only goes forward, for how long something takes.
package enum Clock {
  /// Seconds since some moment.
  package static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
