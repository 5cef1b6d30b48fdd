import Files

/// Cuts an expression into tokens, one at a time.
struct ExpressionLexer: Sendable {
  var cursor: ByteCursor
  /// Whether it is a condition on rows, where names are columns and text may stand in quotes.
  var isCondition = false

  /// Symbols as written and in their plainest form, longest first.
  private static let symbols: [(written: String, plain: String)] = [
    ("+/-", "±"), ("<=", "<="), (">=", ">="), ("==", "="), ("!=", "!="), ("≤", "<="), ("≥", ">="),
    ("≠", "!="), ("±", "±"), ("−", "-"), ("×", "*"), ("·", "*"), ("<", "<"), (">", ">"), ("=", "="),
    ("+", "+"), ("-", "-"), ("*", "*"), ("/", "/"), ("^", "^"), ("(", "("), (")", ")"), (",", ","),
    (":", ":"), ("]", "]"),
  ]

  /// What other languages write, and what is written here.
  private static let foreign = [
    ("&&", "write 'and'"), ("||", "write 'or'"), ("**", "write '^' for a power"),
    ("≈", "write 'abs(a - b) < 0.1'"), ("~", "write 'abs(a - b) < 0.1'"),
    ("%", "only a number may be followed by '%'"), ("!", "write 'not'"),
  ]

  /// The next token; the text after it has not been looked at.
  mutating func next() throws(ValueError) -> ExpressionToken {
    cursor.skipSpace()
    let start = cursor.position
    guard let scalar = cursor.scalar?.value else {
      return ExpressionToken(kind: .end, range: start..<start)
    }
    if PlacedAddress.begins(at: cursor) { return try name() }
    if scalar == "\"" || scalar == "'" { return try text() }
    if AddressSyntax.isDigit(scalar) || startsFraction { return try number() }
    for (written, hint) in Self.foreign where cursor.skip(written) {
      // `!=` is no foreign `!`.
      if written == "!", cursor.peek() == UInt8(ascii: "=") {
        cursor.position = start
        break
      }
      throw unexpected(start..<cursor.position, hint: hint)
    }
    for (written, plain) in Self.symbols where cursor.skip(written) {
      return ExpressionToken(kind: .symbol(plain), range: start..<cursor.position)
    }
    cursor.position += cursor.scalar?.length ?? 1
    throw unexpected(start..<cursor.position, hint: nil)
  }

  private var startsFraction: Bool {
    cursor.peek() == UInt8(ascii: ".") && cursor.peek(1).map { (48...57).contains($0) } == true
  }

  private func unexpected(_ range: Range<Int>, hint: String?) -> ValueError {
    ValueError("invalid-expression", "unexpected '\(cursor.text(range))'", at: range, hint: hint)
  }

  /// `"tangent \-\-version"`, which only conditions have a use for.
  private mutating func text() throws(ValueError) -> ExpressionToken {
    let start = cursor.position
    guard let text = EscapedText.read(&cursor) else {
      throw ValueError(
        "invalid-expression", "missing closing quote", at: start..<cursor.end)
    }
    let range = start..<cursor.position
    guard isCondition else {
      throw unexpected(range, hint: "text stands only in conditions: [a = \"b\"]")
    }
    return ExpressionToken(kind: .text(text), range: range)
  }

  private mutating func name() throws(ValueError) -> ExpressionToken {
    let start = cursor.position
    if isCondition {
      var ahead = cursor
      if PlacedAddress.path(&ahead) != nil {
        throw ValueError(
          "invalid-expression", "file inside a condition", at: start..<ahead.position,
          hint: "a condition is on columns and numbers")
      }
    } else if let file = try FileAddressReader.read(&cursor) {
      return ExpressionToken(kind: .file(file), range: file.range)
    }
    let isQuoted = cursor.peek() == UInt8(ascii: "`")
    let placed = try PlacedAddress(reading: &cursor)
    if !isQuoted, placed.address.notebook == nil, placed.address.segments.count == 1,
      let name = placed.address.segments.first?.name, AddressSyntax.keywords.contains(name)
    {
      return ExpressionToken(kind: .word(name), range: placed.range)
    }
    return ExpressionToken(kind: .address(placed), range: placed.range)
  }

  private mutating func skipPercent() -> Bool {
    var ahead = cursor
    ahead.skipSpace()
    guard ahead.skip("%") else { return false }
    cursor = ahead
    return true
  }

  private mutating func number() throws(ValueError) -> ExpressionToken {
    let start = cursor.position
    cursor.skip(while: AddressSyntax.isDigit)
    if cursor.skip(".") { cursor.skip(while: AddressSyntax.isDigit) }
    var ahead = cursor
    if ahead.skip(anyOf: ["e", "E"]) != nil {
      _ = ahead.skip(anyOf: ["+", "-"])
      let digits = ahead.position
      ahead.skip(while: AddressSyntax.isDigit)
      if ahead.position > digits { cursor = ahead }
    }
    let text = cursor.text(start..<cursor.position)
    let isPercent = skipPercent()
    let written = isPercent ? text + "%" : text
    let glued = cursor.position
    cursor.skip(while: AddressSyntax.isNamePart)
    guard cursor.position == glued, let decimal = DecimalDigits(text) else {
      throw ValueError(
        "invalid-number", "invalid number '\(cursor.text(start..<cursor.position))'",
        at: start..<cursor.position)
    }
    let value = decimal.scaled(by: isPercent ? -2 : 0).double
    return ExpressionToken(kind: .number(value, text: written), range: start..<glued)
  }
}
