extension Expression: CustomStringConvertible {
  /// The expression in its plainest form, with no more parentheses than needed.
  package var description: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch kind {
    case .number(_, let written): text += written
    case .boolean(let value): text += value ? "true" : "false"
    case .address(let address): text += address.address.description
    case .file(let file): text += file.description
    case .text(let quoted): text += EscapedText.quoted(quoted)
    case .negative(let part): text += "-"; part.write(to: &text, inside: .sign)
    case .arithmetic(let operation, let left, let right):
      let symbol = operation == .power ? "^" : " \(operation.rawValue) "
      Self.write(left, symbol, right, inside: operation.sides, to: &text)
    case .call(let name, let arguments):
      text += name + "("
      for (index, argument) in arguments.enumerated() {
        if index > 0 { text += ", " }
        argument.write(to: &text)
      }
      text += ")"
    case .comparison(let first, let links):
      first.write(to: &text, inside: .sum)
      for link in links {
        text += " \(link.relation.rawValue) "
        link.right.write(to: &text, inside: .sum)
      }
    case .not(let part): text += "not "; part.write(to: &text, inside: .comparison)
    case .and(let left, let right):
      Self.write(left, " and ", right, inside: (.conjunction, .negation), to: &text)
    case .or(let left, let right):
      Self.write(left, " or ", right, inside: (.disjunction, .conjunction), to: &text)
    case .every(let body, let repetition):
      text += "every \(repetition.text): "
      body.write(to: &text)
    case .count(let body, let repetition):
      text += "count \(repetition.text): "
      body.write(to: &text, inside: .atom)
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

  /// Writes it as a part of something that holds together so tightly.
  private func write(to text: inout String, inside outer: Tightness) {
    guard tightness < outer else { return write(to: &text) }
    text += "("
    write(to: &text)
    text += ")"
  }

  private static func write(
    _ left: Expression, _ symbol: String, _ right: Expression,
    inside outer: (left: Tightness, right: Tightness), to text: inout String
  ) {
    left.write(to: &text, inside: outer.left)
    text += symbol
    right.write(to: &text, inside: outer.right)
  }
}

extension Expression.Arithmetic {
  /// How tightly its sides must hold together to need no parentheses.
  fileprivate var sides: (left: Expression.Tightness, right: Expression.Tightness) {
    switch self {
    case .plus, .minus: (.sum, .product)
    case .times, .divided: (.product, .sign)
    case .power: (.atom, .sign)
    }
  }
}
