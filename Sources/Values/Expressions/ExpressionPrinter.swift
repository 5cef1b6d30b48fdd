extension Expression: CustomStringConvertible {
  /// The expression in its plainest form, with no more parentheses than needed.
  package var description: String {
    switch kind {
    case .number(_, let text): text
    case .boolean(let value): value ? "true" : "false"
    case .address(let address): address.address.description
    case .file(let file): file.description
    case .text(let text): EscapedText.quoted(text)
    case .negative(let part): "-" + part.written(inside: .sign)
    case .arithmetic(let operation, let left, let right):
      Self.written(operation, left, right)
    case .call(let name, let arguments):
      name + "(" + arguments.map(\.description).joined(separator: ", ") + ")"
    case .comparison(let first, let links):
      links.reduce(first.written(inside: .sum)) {
        $0 + " \($1.relation.rawValue) " + $1.right.written(inside: .sum)
      }
    case .not(let part): "not " + part.written(inside: .comparison)
    case .and(let left, let right):
      left.written(inside: .conjunction) + " and " + right.written(inside: .negation)
    case .or(let left, let right):
      left.written(inside: .disjunction) + " or " + right.written(inside: .conjunction)
    case .every(let body, let repetition): "every \(repetition.text): \(body)"
    case .count(let body, let repetition):
      "count \(repetition.text): " + body.written(inside: .atom)
    }
  }

  /// How tightly an expression holds together, loosest first.
  enum Tightness: Int, Comparable {
    case quantifier, disjunction, conjunction, negation, comparison, sum, product, sign, power, atom

    /// The next tighter one: what stands to the right of an operator that groups to the left.
    var next: Tightness { Tightness(rawValue: rawValue + 1) ?? .atom }

    static func < (a: Tightness, b: Tightness) -> Bool { a.rawValue < b.rawValue }
  }

  private var tightness: Tightness {
    switch kind {
    case .number, .boolean, .address, .file, .text, .call: .atom
    case .negative: .sign
    case .arithmetic(.plus, _, _), .arithmetic(.minus, _, _): .sum
    case .arithmetic(.times, _, _), .arithmetic(.divided, _, _): .product
    case .arithmetic(.power, _, _): .power
    case .comparison: .comparison
    case .not: .negation
    case .and: .conjunction
    case .or: .disjunction
    case .every, .count: .quantifier
    }
  }

  private func written(inside outer: Tightness) -> String {
    tightness < outer ? "(\(self))" : description
  }

  private static func written(
    _ operation: Arithmetic, _ left: Expression, _ right: Expression
  ) -> String {
    let sides: (left: Tightness, right: Tightness) =
      switch operation {
      case .plus, .minus: (.sum, .product)
      case .times, .divided: (.product, .sign)
      case .power: (.atom, .sign)
      }
    let symbol = operation == .power ? "^" : " \(operation.rawValue) "
    return left.written(inside: sides.left) + symbol + right.written(inside: sides.right)
  }
}
