extension Trace {
  /// What has to become small: `J − J*`, or the gradient's norm where J* is unknown.
  private var distances: [Double] { excess.isEmpty ? gradientNorm : excess }

  /// Whether the last entry is within a share of the first one's distance from the optimum.
  func endsWithin(_ tolerance: Double) -> Bool {
    guard let start = distances.first, let end = distances.last else { return false }
    return end <= tolerance * start
  }

  /// The first entry within a share of the first one's distance from the optimum.
  func arrival(within tolerance: Double) -> Int? {
    guard let start = distances.first else { return nil }
    return distances.firstIndex { $0 <= tolerance * start }
  }
}
