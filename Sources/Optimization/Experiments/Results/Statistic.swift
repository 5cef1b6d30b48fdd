/// What a value's spread over seeds is summed up by; `final_loss.mean`.
///
/// They agree with NumPy's defaults: `std` divides by the number of seeds, percentiles are linear.
package enum Statistic: String, CaseIterable, Sendable {
  case mean, std, min, max, median, p10, p90

  /// The statistic of that name; nil where there is none.
  package init?(_ name: IndexedName) {
    guard name.index == nil else { return nil }
    self.init(rawValue: name.name)
  }

  /// What documentation says of it.
  package var summary: String {
    switch self {
    case .mean: "the mean over seeds; of true and false the share of true"
    case .std: "√(mean of squared differences from the mean), as NumPy's `std`"
    case .min: "the least of all seeds"
    case .max: "the greatest of all seeds"
    case .median: "the middle of all seeds, or the mean of the two in the middle"
    case .p10: "a tenth of the seeds is below; as NumPy's `percentile`"
    case .p90: "a tenth of the seeds is above; as NumPy's `percentile`"
    }
  }

  /// The statistic of the values of all seeds; missing where a seed has no value.
  package func value(of values: [ResultValue]) -> ResultValue {
    let numbers = values.compactMap(\.number)
    guard !numbers.isEmpty, numbers.count == values.count else {
      return .missing(because: values.lazy.compactMap(\.absence).first)
    }
    return .number(value(of: numbers))
  }

  /// The statistic of at least one number.
  package func value(of numbers: [Double]) -> Double {
    switch self {
    case .mean: Self.average(numbers)
    case .std: Self.deviation(numbers)
    case .min: Self.percentile(numbers, 0)
    case .max: Self.percentile(numbers, 1)
    case .median: Self.percentile(numbers, 0.5)
    case .p10: Self.percentile(numbers, 0.1)
    case .p90: Self.percentile(numbers, 0.9)
    }
  }

  private static func average(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  private static func deviation(_ numbers: [Double]) -> Double {
    let mean = average(numbers)
    return average(numbers.map { ($0 - mean) * ($0 - mean) }).squareRoot()
  }

  /// The value below which a share of the sorted numbers lies, interpolated linearly.
  package static func percentile(_ numbers: [Double], _ share: Double) -> Double {
    guard !numbers.contains(where: \.isNaN) else { return .nan }
    let sorted = numbers.sorted()
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    guard low + 1 < sorted.count, place > Double(low) else { return sorted[low] }
    return sorted[low] + (sorted[low + 1] - sorted[low]) * (place - Double(low))
  }
}
