import Files

/// Whether a number may begin at a place: not in the middle of a word or of another number.
package enum NumberBoundary {
  package static func isOpen(_ cursor: ByteCursor, _ context: NumberContext) -> Bool {
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
    case "{": return previous != "^" && previous != "_" && !isArgument(cursor, start - length)
    case "_": return !followsDigit && !(previous.map(isWestern) ?? false)
    // `0{,}25`.
    case "}" where previous == ",": return false
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
  package static func isWestern(_ scalar: Unicode.Scalar) -> Bool {
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

  /// Commands whose arguments are not the number that they show.
  private static let functions: Set<String> = [
    "frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "sqrt",
  ]

  static func isFunction(_ command: String) -> Bool { functions.contains(command) }

  /// `\approx12.3`.
  private static func followsCommand(_ cursor: ByteCursor, _ start: Int) -> Bool {
    command(in: cursor, before: start).map { !functions.contains($0) } ?? false
  }

  /// `\frac{2}{3}`: whether braces that open at `open` hold a part of a number only.
  private static func isArgument(_ cursor: ByteCursor, _ open: Int) -> Bool {
    guard let before = cursor.scalar(before: open)?.value else { return false }
    if before == "}" || before == "]" { return true }
    return command(in: cursor, before: open).map(functions.contains) ?? false
  }

  private static func command(in cursor: ByteCursor, before end: Int) -> String? {
    var start = end
    while let (scalar, length) = cursor.scalar(before: start), isWestern(scalar) { start -= length }
    guard start < end, cursor.scalar(before: start)?.value == "\\" else { return nil }
    return cursor.text(start..<end)
  }
}
