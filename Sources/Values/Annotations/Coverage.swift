/// How many numbers of a text are tied to values, exempt, or neither.
package struct Coverage: Sendable, Equatable {
  package var pinned = 0
  package var exempt = 0
  /// Numbers that nothing checks.
  package var unpinned: [NumberToken] = []

  /// The share of numbers that are pinned or exempt; nil without numbers.
  package var share: Double? {
    let all = pinned + exempt + unpinned.count
    return all == 0 ? nil : Double(pinned + exempt) / Double(all)
  }

  package var counts: CoverageCounts {
    var counts = CoverageCounts()
    counts.pinned = pinned
    counts.exempt = exempt
    counts.unpinned = unpinned.count
    return counts
  }

  package init() {}

  /// The coverage of `numbers`, given which bytes are pinned and which exempt.
  package init(of numbers: [NumberToken], pinned: [Range<Int>], exempt: [Range<Int>]) {
    self.pinned = pinned.count
    self.exempt = exempt.count
    let covered = (pinned + exempt).sorted { $0.lowerBound < $1.lowerBound }
    var next = covered[...]
    for number in numbers {
      while let first = next.first, first.upperBound <= number.range.lowerBound {
        next = next.dropFirst()
      }
      if let first = next.first, first.lowerBound < number.range.upperBound { continue }
      unpinned.append(number)
    }
  }

  /// The same where numbers that lie in some ranges need not be checked.
  package func exempting(_ ranges: [Range<Int>]) -> Coverage {
    guard !ranges.isEmpty else { return self }
    var coverage = self
    coverage.unpinned.removeAll { number in ranges.contains { $0.overlaps(number.range) } }
    coverage.exempt += unpinned.count - coverage.unpinned.count
    return coverage
  }
}
