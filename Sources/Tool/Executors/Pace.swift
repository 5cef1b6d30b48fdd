import Files
import Projects

/// How fast pieces are made, for how long it still takes.
struct Pace {
  private var start: (time: Double, made: Int)?

  /// Seconds until all are made; nil before the first are.
  mutating func secondsLeft(_ state: WorkState, at now: Double = Clock.seconds) -> Double? {
    guard let start else {
      start = (now, state.made)
      return nil
    }
    let made = state.made - start.made
    guard made > 0, state.missing > 0, now > start.time else { return nil }
    return (now - start.time) / Double(made) * Double(state.missing)
  }
}
