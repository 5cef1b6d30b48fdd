/// A word of an expression with its place.
struct ExpressionToken: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case number(Double, text: String)
    case address(PlacedAddress)
    case file(FileAddress)
    /// Text between quotes.
    case text(String)
    /// A keyword: `and`, `every`, `as`.
    case word(String)
    /// An operator or a bracket, in its plainest form: `<=` for `≤`.
    case symbol(String)
    case end
  }

  var kind: Kind
  var range: Range<Int>

  /// Whether it is this operator or bracket.
  func isSymbol(_ symbol: String) -> Bool { kind == .symbol(symbol) }

  /// Whether it is this keyword.
  func isWord(_ word: String) -> Bool { kind == .word(word) }
}
