import Files

/// `<!--= expression [±tolerance|exact] [fresh ±tolerance] [as format] -->`: the number before it.
package struct Pin: Sendable, Equatable {
  /// The bytes of the comment.
  package var range: Range<Int>
  package var expression: Expression
  /// Without it, the number's own digits are the tolerance.
  package var tolerance: Placed<Tolerance>?
  /// How far the number may be from what is measured anew.
  package var fresh: Placed<Tolerance>?
  /// How `update` writes the number; without it, as the author has written it.
  package var format: Placed<NumberFormat>?

  package init(_ body: AnnotationBody) throws(ValueError) {
    range = body.range
    var parser = try ExpressionParser(ByteCursor(body.content))
    expression = try parser.expression()
    while parser.token.kind != .end {
      switch parser.token.kind {
      case .symbol("±"), .word("exact"):
        tolerance = try Self.tolerance(&parser, besides: tolerance)
      case .address(let word) where word.address == Address("fresh"):
        try parser.advance()
        guard parser.token.isSymbol("±") else {
          throw parser.unexpectedToken(hint: "expected 'fresh ±15%'")
        }
        fresh = try Self.tolerance(&parser, besides: fresh)
      case .word("as"):
        // The rest is the format's, so that a second `as` would be part of it.
        format = try Self.format(parser, body)
        return
      default: throw Self.unexpected(parser)
      }
    }
  }

  /// One tolerance more: a share and a distance together mean either.
  private static func tolerance(
    _ parser: inout ExpressionParser, besides first: Placed<Tolerance>?
  ) throws(ValueError) -> Placed<Tolerance> {
    let token = parser.token
    let next = try tolerance(&parser)
    guard let first else { return next }
    switch (first.value, next.value) {
    case (.relative, .absolute), (.absolute, .relative), (.relative, .digits),
      (.digits, .relative), (.absolute, .digits), (.digits, .absolute):
      return Placed(
        .either(first.value, next.value), at: first.range.lowerBound..<next.range.upperBound)
    default: throw ValueError("invalid-pin", "duplicate tolerance", at: token.range)
    }
  }

  private static func tolerance(
    _ parser: inout ExpressionParser
  ) throws(ValueError) -> Placed<Tolerance> {
    let start = parser.token.range
    let isExact = parser.token.isWord("exact")
    try parser.advance()
    if isExact { return Placed(.exact, at: start) }
    if case .address(let word) = parser.token.kind, word.address == Address("digits") {
      try parser.advance()
      return Placed(.digits, at: start.lowerBound..<word.range.upperBound)
    }
    guard case .number(let number, let text) = parser.token.kind else {
      let rest = parser.token.range
      let word = parser.lexer.cursor.text(rest)
      throw ValueError(
        "invalid-tolerance", word.isEmpty ? "missing tolerance" : "invalid tolerance '\(word)'",
        at: rest.isEmpty ? start : rest, hint: "expected '±0.1', '±5%' or 'exact'")
    }
    let range = start.lowerBound..<parser.token.range.upperBound
    try parser.advance()
    return Placed(text.hasSuffix("%") ? .relative(number) : .absolute(number), at: range)
  }

  private static func format(
    _ parser: ExpressionParser, _ body: AnnotationBody
  ) throws(ValueError) -> Placed<NumberFormat> {
    let rest = body.content[parser.token.range.upperBound...]
    let words = rest.split { [9, 10, 13, 32].contains($0) }
    if let second = words.dropFirst().first {
      let text = String(decoding: second, as: UTF8.self)
      let range = second.startIndex..<second.endIndex
      if text == "as" { throw ValueError("invalid-pin", "duplicate 'as'", at: range) }
      let isTolerance = text.hasPrefix("±") || text == "exact"
      throw ValueError(
        "invalid-pin", "unexpected '\(text)' after the format", at: range,
        hint: isTolerance ? "the tolerance stands before 'as'" : nil)
    }
    let format = try NumberFormat(parsing: words.first ?? rest)
    let range = words.first.map { $0.startIndex..<$0.endIndex } ?? parser.token.range
    return Placed(format, at: range)
  }

  private static func unexpected(_ parser: ExpressionParser) -> ValueError {
    guard case .address = parser.token.kind else { return parser.unexpectedToken(hint: nil) }
    return parser.unexpectedToken(hint: "expected '±0.1', '±5%', 'exact' or 'as .2f'")
  }
}
