/// What is said of the comparisons of a claim, in one language.
package struct ClaimWords: Sendable {
  /// What it holds by: `by 146`.
  package var margin: @Sendable (_ amount: String) -> String
  /// Where something was repeated: `seed 7`.
  package var place: @Sendable (_ word: String, _ number: Int) -> String
  /// Where it does not hold: `not for seeds 3, 7`.
  package var exceptions: @Sendable (_ word: String, _ numbers: [String]) -> String
  /// A comparison with where it was made: `0.31 < 0.29 (seed 7)`.
  package var placed: @Sendable (_ text: String, _ places: String) -> String
  package var comma: String
  package var semicolon: String

  package init(
    margin: @escaping @Sendable (_ amount: String) -> String,
    place: @escaping @Sendable (_ word: String, _ number: Int) -> String,
    exceptions: @escaping @Sendable (_ word: String, _ numbers: [String]) -> String,
    placed: @escaping @Sendable (_ text: String, _ places: String) -> String = { "\($0) (\($1))" },
    comma: String = ", ", semicolon: String = "; "
  ) {
    (self.margin, self.place, self.exceptions, self.placed) = (margin, place, exceptions, placed)
    (self.comma, self.semicolon) = (comma, semicolon)
  }

  package static let english = ClaimWords(
    margin: { "by \($0)" }, place: { "\($0) \($1)" },
    exceptions: { word, numbers in
      "not for \(word)\(numbers.count == 1 ? "" : "s") \(numbers.joined(separator: ", "))"
    })
}
