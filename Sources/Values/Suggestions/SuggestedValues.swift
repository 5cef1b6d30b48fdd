import Options

/// All values that numbers may be, found by their size and by their words.
package struct SuggestedValues: Sendable {
  /// Sorted by value.
  private let values: [SuggestedValue]
  /// The places of the values of each word.
  private let places: [String: [Int]]

  /// Fewer words in common say nothing of a value that differs.
  private static let fewestWords = 2

  package init(_ values: [SuggestedValue]) {
    let sorted = values.sorted { ($0.value, $0.expression) < ($1.value, $1.expression) }
    var places: [String: [Int]] = [:]
    for (place, value) in sorted.enumerated() {
      for word in value.words { places[word, default: []].append(place) }
    }
    self.values = sorted
    self.places = places
  }

  /// The values within one part in ten of a number: as far as one digit reaches.
  func near(_ number: Double) -> ArraySlice<SuggestedValue> {
    let width = 0.1 * abs(number)
    let low = values.partitioningIndex { $0.value >= number - width }
    let high = values.partitioningIndex { $0.value > number + width }
    return values[low..<max(low, high)]
  }

  /// What else of the same files is just this number: none where so many are that they are by chance.
  func others(
    than named: SuggestedValue, worth number: Double, atMost most: Int
  ) -> [SuggestedValue] {
    let same = near(number).filter { $0.home == named.home && $0.value == number }
    return same.count > most ? [] : same
  }

  /// The value that most words name, if at least two do, and no other as well; up to twice a number.
  func named(by words: Set<String>, like number: Double) -> SuggestedValue? {
    var overlaps: [Int: Int] = [:]
    for word in words { for place in places[word] ?? [] { overlaps[place, default: 0] += 1 } }
    let alike = overlaps.filter { place, overlap in
      overlap >= Self.fewestWords && (0.5...2).contains(values[place].value / number)
    }
    guard let most = alike.values.max() else { return nil }
    let best = alike.filter { $0.value == most }.keys
    return best.count == 1 ? best.first.map { values[$0] } : nil
  }
}
