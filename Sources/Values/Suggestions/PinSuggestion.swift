/// What a number that nothing checks may be: values that it is, and one that it may once have been.
package struct PinSuggestion: Sendable, Equatable {
  /// Expressions worth exactly the number, the likeliest first.
  package var expressions: [String] = []
  /// A value that the words around the number name, and that is another by now.
  package var stale: (expression: String, value: Double)?

  private static let mostExpressions = 3
  /// Digits that agree by chance with some value of many files.
  private static let fewestDigits = 3
  /// Shares and units that prose writes otherwise than files do.
  private static let factors: [(text: String, factor: Double)] = [
    ("", 1), (" * 100", 100), (" * 1000", 1e3), (" * 1e6", 1e6), (" / 1000", 1e-3),
  ]

  package static func == (a: PinSuggestion, b: PinSuggestion) -> Bool {
    a.expressions == b.expressions && a.stale?.expression == b.stale?.expression
      && a.stale?.value == b.stale?.value
  }

  /// Nil where nothing is like the number; `words` stand around it, in lower case.
  package init?(for number: NumberToken, beside words: Set<String>, among known: SuggestedValues) {
    guard let written = number.value, written != 0, let decimal = number.decimal else { return nil }
    // A nought at the end is a digit that agrees or not, too: `67.0`, `530`; in `500` they are round.
    let isRound = decimal.digits.count < 2
    let digits = min(number.notation.significantDigits, isRound ? 2 : Int.max)
    var found: [(expression: String, overlap: Int, factor: Int)] = []
    for (place, (text, factor)) in Self.factors.enumerated() {
      // Few digits, and other units, agree with something by chance.
      guard digits >= Self.fewestDigits - 1 || place == 0 else { break }
      for value in known.near(written / factor) {
        let overlap = value.overlap(with: words)
        // Of two digits the sentence has to name the value, and shares agree by chance; of one they
        // have to be all it has.
        let isLike = digits == Self.fewestDigits - 1 && factor != 100
        let isSure =
          digits >= Self.fewestDigits || overlap > 0 && (isLike || value.value == written)
        guard isSure, number.agrees(with: value.value * factor) else { continue }
        found.append((value.expression + text, overlap, place))
      }
    }
    // Where many agree that the sentence does not name, they do so by chance.
    if found.count(where: { $0.overlap == 0 }) > Self.mostExpressions {
      found.removeAll { $0.overlap == 0 }
    }
    found.sort {
      ($1.overlap, $0.factor, $0.expression.utf8.count, $0.expression)
        < ($0.overlap, $1.factor, $1.expression.utf8.count, $1.expression)
    }
    expressions = found.prefix(Self.mostExpressions).map(\.expression)
    if expressions.isEmpty, let named = known.named(by: words, like: written) {
      stale = (named.expression, named.value)
      expressions = known.others(than: named, worth: written, atMost: Self.mostExpressions)
        .map(\.expression)
    }
    if expressions.isEmpty, stale == nil { return nil }
  }
}
