/// Evenly spaced numbers: whole multiples of a step that is a few digits times a power of ten.
struct Labelling: Hashable, Sendable {
  /// The step is `digits` × 10^`exponent`.
  var digits: Int
  var exponent: Int
  /// The multiples of the step, first and last.
  var first: Int
  var last: Int
  /// The multiples that are kept are those divisible by `skip` after `first`.
  var skip = 1

  /// The multiples in order.
  private var multiples: [Int] { Array(stride(from: first, through: last, by: skip)) }

  /// The numbers, each the double nearest to its decimal.
  var values: [Double] { decimals.map(\.value) }

  /// The distance between two neighbors.
  var step: ShortestDecimal { ShortestDecimal(digits * skip, exponent: exponent) }

  /// The numbers as decimals.
  var decimals: [ShortestDecimal] {
    multiples.map { ShortestDecimal($0 * digits, exponent: exponent) }
  }
}

extension ShortestDecimal {
  /// The double nearest to the decimal.
  var value: Double {
    guard !isZero else { return 0 }
    let text = digits.map { String($0) }.joined()
    return Double("\(isNegative ? "-" : "")0.\(text)e\(point)") ?? .nan
  }
}
