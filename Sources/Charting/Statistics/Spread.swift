/// The middle of several runs and how far they lie apart, entry by entry.
package struct Spread: Hashable, Sendable {
  /// What the band shows.
  package enum Kind: Hashable, Sendable {
    /// From the 10 % to the 90 % quantile, for ten runs or more.
    case middle
    /// From the least to the largest, for three to nine runs.
    case range
  }

  package let mean: [Double]
  package let lower: [Double]
  package let upper: [Double]
  package let kind: Kind

  /// The spread of at least three runs, as long as the shortest of them.
  package init?(_ runs: [[Double]]) {
    guard runs.count >= 3, let count = runs.map(\.count).min() else { return nil }
    let kind = runs.count >= 10 ? Kind.middle : .range
    var mean: [Double] = []
    var lower: [Double] = []
    var upper: [Double] = []
    for index in 0..<count {
      let sorted = runs.map { $0[index] }.sorted()
      mean.append(sorted.reduce(0, +) / Double(sorted.count))
      lower.append(kind == .range ? sorted[0] : Self.quantile(sorted, 0.1))
      upper.append(kind == .range ? sorted[sorted.count - 1] : Self.quantile(sorted, 0.9))
    }
    self.mean = mean
    self.lower = lower
    self.upper = upper
    self.kind = kind
  }

  /// The quantile of rising values, interpolated between neighbors as NumPy does.
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
  }
}
