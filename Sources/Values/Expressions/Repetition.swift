/// What values are repeated over: `seed`, or the column that a table names.
package struct Repetition: Sendable, Equatable {
  package var word: String
  /// Whether only those count that all values have.
  package var isCommon = false

  package static let seed = Repetition(word: "seed")

  /// `seed`, `seed in common`.
  var text: String {
    AddressSyntax.written(word, isFirst: true) + (isCommon ? " in common" : "")
  }
}
