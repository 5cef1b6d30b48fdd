import Files
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Says on standard error how far a long run is: on a terminal all the time, elsewhere once a minute.
final class Progress: Sendable {
  private struct State {
    var start: Double?
    var lastShown = 0.0
    var isShown = false

    mutating func hide() {
      if isShown { Output.note("\r\u{1B}[K") }
      self = State()
    }
  }

  private let state = Mutex(State())
  private let isTerminal = isatty(STDERR_FILENO) == 1
  /// Seconds before a run is long, and between two lines.
  private static let patience = 0.5

  /// Shows the share of a run that is done, with the time that is left.
  func show(_ run: String, _ share: Double) {
    let now = Clock.seconds
    guard isTerminal else { return tell(run, share, at: now) }
    state.withLock { state in
      let start = state.start ?? now
      state.start = start
      guard share < 1 else { return state.hide() }
      guard now - max(start, state.lastShown) > Self.patience, share > 0 else { return }
      state.lastShown = now
      state.isShown = true
      let left = Int(((now - start) / share * (1 - share)).rounded(.up))
      Output.note("\r\u{1B}[K\(VisibleText.of(run)): \(Int(share * 100)) %, \(left) s left")
    }
  }

  /// A line of its own, a minute after the last one.
  private func tell(_ run: String, _ share: Double, at now: Double) {
    state.withLock { state in
      let start = state.start ?? now
      state.start = share < 1 ? start : nil
      guard share < 1, share > 0, now - max(start, state.lastShown) >= ProgressLine.interval else {
        return
      }
      state.lastShown = now
      let left = TimeSpan(seconds: max(1, (now - start) / share * (1 - share))).words
      Output.say("\(run): \(Int(share * 100)) %, \(left) left")
    }
  }
}
