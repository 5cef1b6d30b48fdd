import Optimization

/// What the values of a column are summed up by: `.mean`, `.p95`.
///
/// They agree with NumPy's defaults: `std` divides by the number of values, percentiles are linear.
package enum ColumnStatistic: String, CaseIterable, Sendable {
  case mean, median, min, max, sum, std, count, first, last, p5, p10, p25, p75, p90, p95, p99

  /// The names of all, in the order in which messages list them.
  static let names = allCases.map(\.rawValue)

  /// The statistic of at least one number; with those of its digits that no arithmetic changes.
  func value(of numbers: [DataNumber]) -> FileValue {
    let doubles = numbers.map(\.double)
    switch self {
    case .count: return FileValue(Double(numbers.count))
    case .first: return FileValue(numbers[0])
    case .last: return FileValue(numbers[numbers.count - 1])
    case .min, .max:
      let place = doubles.indices.reduce(0) { best, place in
        let isBetter =
          self == .min ? doubles[place] < doubles[best] : doubles[place] > doubles[best]
        return isBetter ? place : best
      }
      return FileValue(numbers[place])
    default:
      return numbers.count == 1 && self != .std
        ? FileValue(numbers[0]) : FileValue(computed(from: doubles))
    }
  }

  private func computed(from numbers: [Double]) -> Double {
    switch self {
    case .mean: Statistic.mean.value(of: numbers)
    case .std: Statistic.std.value(of: numbers)
    case .sum: numbers.reduce(0, +)
    default: Statistic.percentile(numbers, share)
    }
  }

  private var share: Double {
    self == .median ? 0.5 : (Double(rawValue.dropFirst()) ?? 50) / 100
  }

  /// What documentation says of it.
  package var summary: String {
    switch self {
    case .mean: "the mean"
    case .median: "the middle, or the mean of the two in the middle"
    case .min: "the least"
    case .max: "the greatest"
    case .sum: "the sum"
    case .std: "√(mean of squared differences from the mean), as NumPy's `std`"
    case .count: "how many values there are"
    case .first: "the first, in the order of the file"
    case .last: "the last, in the order of the file"
    default: "the \(rawValue.dropFirst())th percentile, as NumPy's `percentile`"
    }
  }
}

extension ValueError {
  /// No statistic has such a name.
  static func unknownStatistic(_ name: String, at range: Range<Int>) -> ValueError {
    ValueError(
      "unknown-statistic", "unknown statistic '\(name)'", at: range,
      hint: MissingStep.hint(name, among: ColumnStatistic.names)
        ?? "known: " + ColumnStatistic.names.joined(separator: ", "))
  }
}
