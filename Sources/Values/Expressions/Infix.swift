/// An operator between two expressions.
enum Infix: Sendable, Equatable {
  case or, and
  case comparison(Relation)
  case arithmetic(Expression.Arithmetic)

  /// The operator that a token is, if it is one.
  init?(_ token: ExpressionToken) {
    switch token.kind {
    case .word("or"): self = .or
    case .word("and"): self = .and
    case .symbol(let symbol):
      if let relation = Relation(rawValue: symbol) {
        self = .comparison(relation)
      } else if let operation = Expression.Arithmetic(rawValue: symbol) {
        self = .arithmetic(operation)
      } else {
        return nil
      }
    default: return nil
    }
  }

  var tightness: Expression.Tightness {
    switch self {
    case .or: .disjunction
    case .and: .conjunction
    case .comparison: .comparison
    case .arithmetic(.plus), .arithmetic(.minus): .sum
    case .arithmetic(.times), .arithmetic(.divided): .product
    case .arithmetic(.power): .power
    }
  }
}
