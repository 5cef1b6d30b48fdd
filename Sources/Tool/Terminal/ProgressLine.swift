import Files

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A line that tells how far something is: written over on a terminal, elsewhere one a minute.
struct ProgressLine {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var lastShown = -Double.infinity
  private var last = ""
  private var isShown = false

  /// Seconds between two lines where they can't be written over.
  static let interval = 60.0

  init() {}

  mutating func show(_ text: String) {
    guard text != last || !isTerminal else { return }
    last = text
    if isTerminal {
      Output.note("\r\u{1B}[K\(text)")
      isShown = true
    } else if Clock.seconds - lastShown >= Self.interval {
      lastShown = Clock.seconds
      Output.note(text + "\n")
    }
  }

  /// Says something on a line of its own.
  mutating func say(_ text: String) {
    finish()
    Output.note(text + "\n")
  }

  /// Leaves what is shown, and goes on in the next line.
  mutating func finish() {
    if isTerminal, isShown {
      Output.note("\n")
    } else if !last.isEmpty, !isTerminal {
      Output.note(last + "\n")
    }
    isShown = false
    last = ""
    lastShown = -.infinity
  }
}
