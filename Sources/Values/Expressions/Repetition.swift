/// What values are repeated over: `seed`, `point` of a sweep, or the column that a table names.
package struct Repetition: Sendable, Equatable {
  package var word: String
  /// Whether only those count that all values have.
  package var isCommon = false

  package static let seed = Repetition(word: "seed")
  /// All points of a sweep.
  static let point = Repetition(word: "point")

  /// `seed`, `seed in common`.
  var text: String {
    AddressSyntax.written(word, isFirst: true) + (isCommon ? " in common" : "")
  }
}
