import RealModule

/// Values of equal ratios between two ends, rounded once each.
///
/// They are part of what a run is, so that they may not hang on a C library's `pow`; between ends
/// that are beyond 10^±140 they do.
struct EqualRatios {
  private let from: Double
  private let to: Double
  private let steps: Int
  /// The roots of both ends of which `steps` factors make the end.
  private let roots: (from: DoubleDouble, to: DoubleDouble)?

  init(from: Double, to: Double, count: Int) {
    (self.from, self.to, steps) = (from, to, count - 1)
    let isModerate = [from, to].allSatisfy { (1e-140...1e140).contains($0) }
    roots =
      isModerate
      ? (DoubleDouble.root(steps, of: from), DoubleDouble.root(steps, of: to)) : nil
  }

  subscript(index: Int) -> Double {
    guard let roots else {
      let share = Double(index) / Double(steps)
      return Double.pow(from, 1 - share) * Double.pow(to, share)
    }
    return (roots.from.power(steps - index) * roots.to.power(index)).value
  }
}

extension DoubleDouble {
  /// The positive root of a degree, by one Newton step from the library's.
  fileprivate static func root(_ degree: Int, of value: Double) -> DoubleDouble {
    let near = Double.pow(value, 1 / Double(degree))
    let power = DoubleDouble(near).power(degree)
    let rest = (DoubleDouble(value) + -power).value
    return DoubleDouble(near) + near * (rest / (Double(degree) * power.value))
  }

  /// The number to a power of at least 0.
  fileprivate func power(_ exponent: Int) -> DoubleDouble {
    var (product, factor, rest) = (DoubleDouble(1), self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { product = product * factor }
      rest >>= 1
      if rest > 0 { factor = factor * factor }
    }
    return product
  }
}
