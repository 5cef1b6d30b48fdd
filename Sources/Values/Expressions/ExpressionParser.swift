import Files

/// Builds an expression from its tokens by operator precedence.
///
/// From loosest to tightest: `every`, `count`; `or`; `and`; `not`; comparisons; `+ -`; `* /`;
/// the sign; `^`, which groups to the right.
package struct ExpressionParser: Sendable {
  private(set) var lexer: ExpressionLexer
  /// The token that comes next.
  private(set) var token: ExpressionToken
  private var depth = 0
  private var size = 0

  /// Far more than anyone writes, and little enough for every walk over the tree.
  private static let deepest = 64
  private static let largest = 500

  package init(_ cursor: ByteCursor, isCondition: Bool = false) throws(ValueError) {
    lexer = ExpressionLexer(cursor: cursor, isCondition: isCondition)
    token = try lexer.next()
    guard token.kind != .end else {
      throw ValueError(
        "missing-expression", "missing expression",
        at: cursor.bytes.startIndex..<cursor.bytes.endIndex,
        hint: "expected a name such as 'compare.sgd.final_loss'")
    }
  }

  /// Reads an expression as far as it goes.
  package mutating func expression() throws(ValueError) -> Expression {
    try expression(.disjunction)
  }

  /// Refuses what is left over.
  package func expectEnd() throws(ValueError) {
    guard token.kind != .end else { return }
    throw unexpectedToken(hint: nil)
  }

  /// Steps over the next token.
  mutating func advance() throws(ValueError) {
    token = try lexer.next()
  }

  func unexpectedToken(hint: String?) -> ValueError {
    guard token.kind != .end else {
      let end = max(token.range.upperBound, lexer.cursor.bytes.startIndex)
      return ValueError(
        "invalid-expression", "unexpected end of the expression", at: end..<end,
        hint: hint ?? "expected a number or a name such as 'compare.sgd.final_loss'")
    }
    let text = lexer.cursor.text(token.range)
    return ValueError("invalid-expression", "unexpected '\(text)'", at: token.range, hint: hint)
  }

  private mutating func expression(
    _ loosest: Expression.Tightness
  ) throws(ValueError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    size += 1
    guard depth <= Self.deepest, size <= Self.largest else {
      throw ValueError("invalid-expression", "expression is too long", at: token.range)
    }
    var left = try prefix()
    while let infix = Infix(token), infix.tightness >= loosest {
      left = try joined(left, infix)
    }
    return left
  }

  private mutating func joined(
    _ left: Expression, _ infix: Infix
  ) throws(ValueError) -> Expression {
    if case .comparison = infix {
      let links = try links()
      return comparison(left, links)
    }
    try advance()
    // A power groups to the right and its exponent may have a sign; the others group to the left.
    let right = try expression(infix == .arithmetic(.power) ? .sign : infix.tightness.next)
    let range = left.range.lowerBound..<right.range.upperBound
    return switch infix {
    case .or: Expression(.or(left, right), at: range)
    case .and: Expression(.and(left, right), at: range)
    case .arithmetic(let operation): Expression(.arithmetic(operation, left, right), at: range)
    case .comparison: left
    }
  }

  private func comparison(_ first: Expression, _ links: [Expression.Link]) -> Expression {
    let end = links.last?.right.range.upperBound ?? first.range.upperBound
    return Expression(.comparison(first, links), at: first.range.lowerBound..<end)
  }

  private mutating func links() throws(ValueError) -> [Expression.Link] {
    var links: [Expression.Link] = []
    while case .comparison(let relation) = Infix(token) {
      try advance()
      links.append(Expression.Link(relation: relation, right: try expression(.sum)))
    }
    return links
  }
}

extension ExpressionParser {
  private mutating func prefix() throws(ValueError) -> Expression {
    let start = token
    switch start.kind {
    case .number(let value, let text):
      try advance()
      return Expression(.number(value, text: text), at: start.range)
    case .file(let file):
      try advance()
      return Expression(.file(file), at: start.range)
    case .text(let text):
      try advance()
      return Expression(.text(text), at: start.range)
    case .address(let address):
      try advance()
      return token.isSymbol("(")
        ? try call(address) : Expression(.address(address), at: start.range)
    case .word("true"), .word("false"):
      try advance()
      return Expression(.boolean(start.isWord("true")), at: start.range)
    case .word("not"):
      try advance()
      return spanning(start, try expression(.negation)) { .not($0) }
    case .word("every"), .word("count"): return try quantifier()
    case .symbol("-"):
      try advance()
      return spanning(start, try expression(.sign)) { .negative($0) }
    case .symbol("+"):
      try advance()
      return try expression(.sign)
    case .symbol("("): return try parenthesized()
    case .symbol("/"): throw absolutePath() ?? unexpectedToken(hint: nil)
    default: throw unexpectedToken(hint: nil)
    }
  }

  /// What is said of a path that begins at the root of the disk.
  private func absolutePath() -> ValueError? {
    var cursor = lexer.cursor
    guard cursor.position == token.range.upperBound, PlacedAddress.path(&cursor) != nil else {
      return nil
    }
    let range = token.range.lowerBound..<cursor.position - 1
    return ValueError(
      "outside-project", "file '\(cursor.text(range))' outside the project", at: range,
      hint: "paths start at the folder of the text, or at the project's")
  }

  private func spanning(
    _ start: ExpressionToken, _ part: Expression, _ kind: (Expression) -> Expression.Kind
  ) -> Expression {
    Expression(kind(part), at: start.range.lowerBound..<part.range.upperBound)
  }

  private mutating func parenthesized() throws(ValueError) -> Expression {
    let start = token.range.lowerBound
    try advance()
    let inner = try expression()
    let end = token.range.upperBound
    guard token.isSymbol(")") else { throw unexpectedToken(hint: "expected ')'") }
    try advance()
    return Expression(inner.kind, at: start..<end)
  }

  private mutating func call(_ name: PlacedAddress) throws(ValueError) -> Expression {
    let text = name.address.description
    guard let function = MathFunction.named(text) else {
      throw ValueError(
        "unknown-function", "unknown function '\(text)'", at: name.range,
        hint: ColumnStatistic(rawValue: text).map {
          "statistics stand behind a column: .\($0.rawValue)"
        }
          ?? "known: " + MathFunction.all.map(\.name).joined(separator: ", "))
    }
    var arguments: [Expression] = []
    repeat {
      try advance()
      if arguments.isEmpty, token.isSymbol(")") { break }
      arguments.append(try expression())
    } while token.isSymbol(",")
    let range = name.range.lowerBound..<token.range.upperBound
    guard token.isSymbol(")") else { throw unexpectedToken(hint: "expected ',' or ')'") }
    guard function.arity.contains(arguments.count) else {
      throw ValueError(
        "invalid-expression", "'\(text)' takes \(function.arityText), not \(arguments.count)",
        at: range)
    }
    try advance()
    return Expression(.call(name: text, arguments), at: range)
  }

  /// `seed`, `fold in common`.
  private mutating func repetition() throws(ValueError) -> Repetition {
    guard case .address(let variable) = token.kind, variable.address.notebook == nil,
      variable.address.segments.count == 1, variable.address.segments[0].index == nil
    else { throw unexpectedToken(hint: "expected 'seed:'") }
    var repetition = Repetition(word: variable.address.segments[0].name)
    try advance()
    guard isName("in") else { return repetition }
    try advance()
    guard isName("common") else { throw unexpectedToken(hint: "expected 'in common:'") }
    try advance()
    repetition.isCommon = true
    return repetition
  }

  private func isName(_ name: String) -> Bool {
    guard case .address(let placed) = token.kind else { return false }
    return placed.address == Address(name)
  }

  /// `every seed: body`, or `count seed: body` with what the count is compared with.
  private mutating func quantifier() throws(ValueError) -> Expression {
    let start = token
    try advance()
    let repetition = try repetition()
    guard token.isSymbol(":") else { throw unexpectedToken(hint: "expected ':'") }
    try advance()
    if start.isWord("every") {
      return spanning(start, try expression()) { .every($0, over: repetition) }
    }
    let first = try expression(.sum)
    var links = try links()
    // In `count seed: a < b >= 18` the last comparison is the count's.
    let outer = links.count > 1 ? [links.removeLast()] : []
    let body = links.isEmpty ? first : comparison(first, links)
    let count = spanning(start, body) { .count($0, over: repetition) }
    return outer.isEmpty ? count : comparison(count, outer)
  }
}
