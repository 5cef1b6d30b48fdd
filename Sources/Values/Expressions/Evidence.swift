/// The comparisons that decide whether a claim holds, and for which seeds it does not.
package struct Evidence: Sendable, Equatable {
  package var comparisons: [ComparedSides] = []
  /// Seeds, or points of a sweep, for which the body of `every` or `count` does not hold.
  package var failingPlaces: [Int] = []
  /// What those are: `seed`, `point`.
  var word = Repetition.seed.word

  /// Adds the evidence of another part that decides together with this one.
  static func += (a: inout Evidence, b: Evidence) {
    if a.failingPlaces.isEmpty { a.word = b.word }
    a.comparisons += b.comparisons
    a.failingPlaces += b.failingPlaces
  }

  /// The places alone: what a number rests on.
  var withoutComparisons: Evidence { Evidence(failingPlaces: failingPlaces, word: word) }

  /// The comparison that is nearest to turning over, measured by the size of its sides.
  package var closest: ComparedSides? {
    comparisons.filter { $0.relativeMargin != nil }
      .min { ($0.relativeMargin ?? 0) < ($1.relativeMargin ?? 0) }
  }

  /// Why a claim does not hold: `41 < 39`, `0.31 < 0.29 (seed 7)`, `17 >= 18; not for seeds 3, 7`.
  func failureText(_ words: ClaimWords) -> String {
    var parts = comparisons.map { $0.placed($0.text, words) }
    let isPlaced = comparisons.contains { $0.occasion.text() != nil }
    if parts.isEmpty || failingPlaces.count > 1 || !isPlaced, !failingPlaces.isEmpty {
      let shown = failingPlaces.prefix(10).map { "\($0)" }
      parts.append(words.exceptions(word, shown) + (failingPlaces.count > 10 ? " …" : ""))
    }
    return parts.joined(separator: words.semicolon)
  }
}
