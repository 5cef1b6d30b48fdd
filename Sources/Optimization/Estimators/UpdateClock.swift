/// The reference's count of updates, `t_`: rows that are kept for validation are counted, too.
struct UpdateClock: Sendable {
  /// The number of the first update.
  let start: Int
  let rows: Int

  /// The number of the next update after some epochs.
  func t(after epochs: Int) -> Int { start + epochs * rows }

  /// What the fits of a run were after an epoch.
  func epoch(_ epoch: Int, _ states: [SGDState]) -> FitEpoch {
    FitEpoch(
      epoch: epoch, updates: states.reduce(0) { $0 + $1.updates },
      point: states.flatMap { $0.point(at: t(after: epoch)) },
      learningRate: states.map(\.rate).max() ?? 0)
  }

  /// Tells what all fits were at each epoch; one that had ended stays what it was.
  func replay(_ histories: [[SGDState]], _ observe: (FitEpoch) -> Void) {
    for index in 0..<(histories.map(\.count).max() ?? 0) {
      let states = histories.compactMap { $0.indices.contains(index) ? $0[index] : $0.last }
      observe(epoch(index, states))
    }
  }
}
