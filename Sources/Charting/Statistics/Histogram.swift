/// How many values fall into each of several bins of a round width.
package struct Histogram: Hashable, Sendable {
  /// One edge more than there are bins.
  package let edges: [Double]
  package let counts: [Int]
  package let width: Double

  /// The histogram whose bin width is near that of Freedman and Diaconis (1981), made round.
  package init?(_ values: [Double]) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let least = sorted.first, let largest = sorted.last, least < largest else { return nil }
    let spread = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
    // 2 · IQR / ∛n, with the cube root found by bisection: the sum of bits is the same everywhere.
    let wanted = spread > 0 ? 2 * spread / Self.cubeRoot(Double(sorted.count)) : largest - least
    let width = max(wanted, (largest - least) / 60)
    guard let labelling = HeckbertTicks.labelling(least, largest, step: width) else { return nil }
    let edges = labelling.values
    guard edges.count > 1 else { return nil }
    var counts = [Int](repeating: 0, count: edges.count - 1)
    var bin = 0
    for value in sorted {
      while bin < counts.count - 1, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    self.edges = edges
    self.counts = counts
    self.width = labelling.step.value
  }

  private static func cubeRoot(_ value: Double) -> Double {
    var low = 0.0
    var high = max(value, 1)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if middle * middle * middle < value { low = middle } else { high = middle }
    }
    return high
  }
}
