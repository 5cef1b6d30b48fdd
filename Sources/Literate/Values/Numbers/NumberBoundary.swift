/// Whether a number may begin at a place: not in the middle of a word or of another number.
enum NumberBoundary {
  static func isOpen(_ cursor: ByteCursor, _ context: NumberContext) -> Bool {
    let start = cursor.position
    guard let (before, length) = cursor.scalar(before: start) else { return true }
    let isDigitNext = NumberScanner.isDigit(cursor.peek())
    let previous = cursor.scalar(before: start - length)?.value
    switch before {
    case "0"..."9": return false
    case ".", ",":
      return !(previous.map(AddressSyntax.isDigit) ?? false) && !(before == "." && !isDigitNext)
    case "^", "/": return before == "/" && !(previous.map(AddressSyntax.isDigit) ?? false)
    case "{": return previous != "^" && previous != "_"
    case "_": return !(previous.map(isWestern) ?? false)
    case ")", "]", "}", "%": return isDigitNext && before == "}"
    default:
      if Superscript.digit(before) != nil || before == "⁻" { return false }
      guard isWestern(before) else { return true }
      return context == .math && followsCommand(cursor, start)
    }
  }

  /// Letters that are set with spaces between words, unlike Chinese ones.
  static func isWestern(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2E80 && scalar.properties.isAlphabetic
  }

  /// `\approx12.3`.
  private static func followsCommand(_ cursor: ByteCursor, _ start: Int) -> Bool {
    var index = start
    while let (scalar, length) = cursor.scalar(before: index), isWestern(scalar) { index -= length }
    return index < start && cursor.scalar(before: index)?.value == "\\"
  }
}
