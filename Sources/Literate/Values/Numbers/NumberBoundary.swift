/// Whether a number may begin at a place: not in the middle of a word or of another number.
enum NumberBoundary {
  static func isOpen(_ cursor: ByteCursor, _ context: NumberContext) -> Bool {
    let start = cursor.position
    guard let (before, length) = cursor.scalar(before: start) else { return true }
    let previous = cursor.scalar(before: start - length)?.value
    switch before {
    // The middle of a number, or an exponent.
    case "0"..."9", "^", "⁻": return false
    case ".", ",": return !(previous.map(AddressSyntax.isDigit) ?? false)
    case "{": return previous != "^" && previous != "_"
    case "_": return !(previous.map(isWestern) ?? false)
    // After a closing bracket a minus is a subtraction's.
    case ")", "]", "}", "%": return before == "}" && NumberScanner.isDigit(cursor.peek())
    default:
      if Superscript.digit(before) != nil { return false }
      return !isWestern(before) || (context == .math && followsCommand(cursor, start))
    }
  }

  /// Letters that are set with spaces between words, unlike Chinese ones.
  static func isWestern(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return AddressSyntax.isASCIILetter(scalar) }
    return scalar.value < 0x2E80 && scalar.properties.isAlphabetic
  }

  /// `\approx12.3`.
  private static func followsCommand(_ cursor: ByteCursor, _ start: Int) -> Bool {
    var index = start
    while let (scalar, length) = cursor.scalar(before: index), isWestern(scalar) { index -= length }
    return index < start && cursor.scalar(before: index)?.value == "\\"
  }
}
