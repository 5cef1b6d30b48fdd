/// Measures how long work takes.
enum Clock {
  /// Seconds of the quickest of several rounds: the others were disturbed.
  static func best(of rounds: Int, _ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<rounds {
      let duration = try clock.measure(work).components
      best = min(best, Double(duration.seconds) + Double(duration.attoseconds) / 1e18)
    }
    return best
  }
}
