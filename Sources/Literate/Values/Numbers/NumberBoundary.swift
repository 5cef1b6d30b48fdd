/// Whether a number may begin at a place: not in the middle of a word or of another number.
enum NumberBoundary {
  static func isOpen(_ cursor: ByteCursor, _ context: NumberContext) -> Bool {
    let start = cursor.position
    guard let (before, length) = cursor.scalar(before: start) else { return true }
    let previous = cursor.scalar(before: start - length)?.value
    let followsDigit = previous.map(AddressSyntax.isDigit) ?? false
    switch before {
    // The middle of a number, or an exponent.
    case "0"..."9", "^", "⁻": return false
    // Separators that no notation has: 1'320, 3,41, 0·5.
    case ".", ",", "'", "’", "·", "⋅": return !followsDigit
    case "-", "−": return !followsPowerOfTen(cursor, start - length)
    case "{": return previous != "^" && previous != "_"
    case "_": return !followsDigit && !(previous.map(isWestern) ?? false)
    // After a closing bracket a minus is a subtraction's.
    case ")", "]", "}", "%": return before == "}" && NumberScanner.isDigit(cursor.peek())
    default:
      if Superscript.digit(before) != nil { return false }
      if followsDigit, before != " ", before.properties.generalCategory == .spaceSeparator {
        return false
      }
      return !isWestern(before) || (context == .math && followsCommand(cursor, start))
    }
  }

  /// Letters that are set with spaces between words, unlike Chinese ones.
  static func isWestern(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return AddressSyntax.isASCIILetter(scalar) }
    return scalar.value < 0x2E80 && scalar.properties.isAlphabetic
  }

  /// `4.7 × 10-4`, where the exponent has lost its form.
  private static func followsPowerOfTen(_ cursor: ByteCursor, _ end: Int) -> Bool {
    guard cursor.bytes[..<end].suffix(2).elementsEqual("10".utf8) else { return false }
    var index = end - 2
    while let (scalar, length) = cursor.scalar(before: index),
      scalar.properties.generalCategory == .spaceSeparator
    { index -= length }
    return ["×", "·", "⋅", "*"].contains(cursor.scalar(before: index)?.value)
  }

  /// `\approx12.3`.
  private static func followsCommand(_ cursor: ByteCursor, _ start: Int) -> Bool {
    var index = start
    while let (scalar, length) = cursor.scalar(before: index), isWestern(scalar) { index -= length }
    return index < start && cursor.scalar(before: index)?.value == "\\"
  }
}
