/// Tick labels by the extended Wilkinson algorithm of Talbot, Lin and Hanrahan (InfoVis 2010).
///
/// The density term is 2 − max(r/t, t/r), which corrects the paper's 1 − max(r/t, t/r).
struct ExtendedTicks {
  /// Steps by falling niceness, in tenths: 1, 5, 2, 2.5, 4, 3.
  private static let steps = [10, 50, 20, 25, 40, 30]

  private let lower: Double
  private let upper: Double
  private let wanted: Double
  private let integersOnly: Bool
  private var bestScore = -2.0
  private var best: Labelling?

  /// The best labelling of the range, or nil where the search has no safe numbers.
  static func labelling(
    _ lower: Double, _ upper: Double, count: Int, integersOnly: Bool = false
  ) -> Labelling? {
    let range = upper - lower
    let largest = max(lower.magnitude, upper.magnitude)
    guard range.isFinite, range > 1e-290, range > 1e-9 * largest, largest < 1e290, count >= 2
    else { return nil }
    var search = ExtendedTicks(lower, upper, count: count, integersOnly: integersOnly)
    search.run()
    return search.best
  }

  private init(_ lower: Double, _ upper: Double, count: Int, integersOnly: Bool) {
    self.lower = lower
    self.upper = upper
    wanted = Double(count)
    self.integersOnly = integersOnly
  }

  private mutating func run() {
    for skip in 1...64 {
      for index in Self.steps.indices {
        let simplicity = highestSimplicity(index, skip)
        if score(simplicity, 1, 1) < bestScore { return }
        searchCounts(index: index, skip: skip, simplicity: simplicity)
      }
    }
  }

  private mutating func searchCounts(index: Int, skip: Int, simplicity: Double) {
    var count = 2
    while count < 64 {
      let density = highestDensity(count)
      if score(simplicity, 1, density) < bestScore { return }
      let digits = Double(Self.steps[index]) / 10
      let width = (upper - lower) / Double(count + 1) / Double(skip) / digits
      var exponent = Int(width.decimalLogarithm.rounded(.up))
      while true {
        let step = Double(skip) * digits * Double.powerOfTen(exponent)
        let coverage = highestCoverage(step * Double(count - 1))
        if score(simplicity, coverage, density) < bestScore { break }
        if allows(index: index, exponent: exponent) {
          searchStarts(index: index, skip: skip, count: count, exponent: exponent)
        } else if step > 4 * (upper - lower) {
          break
        }
        exponent += 1
      }
      count += 1
    }
  }

  private mutating func searchStarts(index: Int, skip: Int, count: Int, exponent: Int) {
    let unit = Double(Self.steps[index]) / 10 * Double.powerOfTen(exponent)
    let step = unit * Double(skip)
    let first = (Int((upper / step).rounded(.down)) - (count - 1)) * skip
    let last = Int((lower / step).rounded(.up)) * skip
    guard first <= last else { return }
    for start in first...last {
      let end = start + skip * (count - 1)
      let total = score(
        simplicity(index, skip, start: start, end: end),
        coverage(Double(start) * unit, Double(end) * unit),
        density(count, Double(start) * unit, Double(end) * unit))
      guard total > bestScore else { continue }
      bestScore = total
      best = Labelling(
        digits: Self.steps[index], exponent: exponent - 1, first: start, last: end, skip: skip)
    }
  }

  /// Integer axes take only steps that are whole numbers.
  private func allows(index: Int, exponent: Int) -> Bool {
    guard integersOnly else { return true }
    return exponent >= 1 || (exponent == 0 && Self.steps[index] % 10 == 0)
  }

  /// The weighted sum; legibility is 1, since labels are fitted afterwards.
  private func score(_ simplicity: Double, _ coverage: Double, _ density: Double) -> Double {
    0.25 * simplicity + 0.2 * coverage + 0.5 * density + 0.05
  }

  private func highestSimplicity(_ index: Int, _ skip: Int) -> Double {
    2 - Double(index) / Double(Self.steps.count - 1) - Double(skip)
  }

  private func simplicity(_ index: Int, _ skip: Int, start: Int, end: Int) -> Double {
    let hasZero = start <= 0 && end >= 0 && start % skip == 0
    return highestSimplicity(index, skip) - (hasZero ? 0 : 1)
  }

  private func highestCoverage(_ span: Double) -> Double {
    let range = upper - lower
    guard span > range else { return 1 }
    let half = (span - range) / 2
    return 1 - half * half / ((0.1 * range) * (0.1 * range))
  }

  private func coverage(_ first: Double, _ last: Double) -> Double {
    let above = upper - last
    let below = lower - first
    let tenth = 0.1 * (upper - lower)
    return 1 - 0.5 * (above * above + below * below) / (tenth * tenth)
  }

  private func highestDensity(_ count: Int) -> Double {
    Double(count) >= wanted ? 2 - Double(count - 1) / (wanted - 1) : 1
  }

  private func density(_ count: Int, _ first: Double, _ last: Double) -> Double {
    let actual = Double(count - 1) / (last - first)
    let target = (wanted - 1) / (max(last, upper) - min(lower, first))
    return 2 - max(actual / target, target / actual)
  }
}
