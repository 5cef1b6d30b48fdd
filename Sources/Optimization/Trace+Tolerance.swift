extension Trace {
  /// What has to become small: `J − J*`, or the gradient's norm where J* is unknown.
  private var distances: [Double] { excess.isEmpty ? gradientNorm : excess }

  /// Whether the last entry is within a share of the first one's distance from the optimum.
  func endsWithin(_ tolerance: Double) -> Bool {
    guard let start = distances.first, let end = distances.last else { return false }
    return end <= tolerance * start
  }

  /// The entry from which on all are within a share of the first one's distance from the optimum.
  ///
  /// A run that only swings through the optimum has not arrived: it has to stay.
  func arrival(within tolerance: Double) -> Int? {
    guard divergedAt == nil, let start = distances.first else { return nil }
    // A comparison with NaN is false: such an entry is not within anything.
    let outside = distances.lastIndex { !($0 <= tolerance * start) } ?? -1
    return outside + 1 < distances.count ? outside + 1 : nil
  }
}
