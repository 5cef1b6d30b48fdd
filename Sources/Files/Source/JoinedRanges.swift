import Options

/// Ranges of a text, joined where they meet, for finding whether one of many is touched.
package struct JoinedRanges: Sendable {
  private var ranges: [Range<Int>] = []

  package init(_ parts: some Sequence<Range<Int>>) {
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) where !part.isEmpty {
      if let last = ranges.last, part.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<Swift.max(last.upperBound, part.upperBound)
      } else {
        ranges.append(part)
      }
    }
  }

  /// Whether a range has a byte in common with one of them.
  package func overlap(_ range: Range<Int>) -> Bool {
    let next = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    return next < ranges.count && ranges[next].overlaps(range)
  }
}
