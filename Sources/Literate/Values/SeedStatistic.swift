/// What one number can say of the values over all seeds: `compare.sgd.final_loss.mean`.
///
/// They agree with NumPy's defaults: `std` divides by the number of seeds, percentiles are linear.
package enum SeedStatistic: String, Sendable, CaseIterable {
  case mean, std, min, max, median, p10, p90

  /// The statistic of some numbers; nil without numbers.
  package func value(of numbers: [Double]) -> Double? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    switch self {
    case .mean: return Self.mean(numbers)
    case .std: return Self.standardDeviation(numbers)
    case .min: return sorted.first
    case .max: return sorted.last
    case .median: return Self.quantile(0.5, of: sorted)
    case .p10: return Self.quantile(0.1, of: sorted)
    case .p90: return Self.quantile(0.9, of: sorted)
    }
  }

  private static func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  /// √(Σ(x − mean)² / n).
  private static func standardDeviation(_ numbers: [Double]) -> Double {
    let mean = mean(numbers)
    return Self.mean(numbers.map { ($0 - mean) * ($0 - mean) }).squareRoot()
  }

  /// Between the two nearest numbers by straight line, as NumPy's `percentile` does.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    let high = Swift.min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }
}
