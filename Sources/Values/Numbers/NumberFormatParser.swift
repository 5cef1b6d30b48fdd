import Files

extension NumberFormat {
  private static let forms: [(letter: String, form: Form)] = [
    ("f", .fixed), ("e", .exponent), ("x", .power), ("%", .percent), ("d", .whole),
  ]

  /// The format that all of `bytes` write; indices are offsets in the file.
  package init(parsing bytes: ArraySlice<UInt8>) throws(ValueError) {
    var cursor = ByteCursor(bytes)
    cursor.skipSpace()
    let start = cursor.position
    hasPlus = cursor.skip("+")
    isGrouped = cursor.skip(",")
    if cursor.skip(".") {
      let first = cursor.position
      cursor.skip(while: AddressSyntax.isDigit)
      digits = Int(cursor.text(first..<cursor.position))
      guard let digits, digits <= 17 else {
        throw Self.invalid(cursor, start, hint: "expected '.' and a number of digits up to 17")
      }
    }
    for (letter, form) in Self.forms where cursor.skip(letter) {
      self.form = form
      break
    }
    // As other languages write so many digits: `.3g` is `.3`.
    if form == .significant, digits != nil { _ = cursor.skip("g") }
    let isEmpty = cursor.position == start
    cursor.skipSpace()
    guard cursor.isAtEnd, !isEmpty, form != .significant || digits != 0 else {
      throw Self.invalid(
        cursor, start, hint: "expected a format such as '.2f', '.1e', '.1x', '%' or ','")
    }
  }

  /// The format as a pin writes it.
  package var text: String {
    let letter = Self.forms.first { $0.form == form }?.letter ?? ""
    return (hasPlus ? "+" : "") + (isGrouped ? "," : "") + (digits.map { ".\($0)" } ?? "") + letter
  }

  private static func invalid(_ cursor: ByteCursor, _ start: Int, hint: String) -> ValueError {
    var end = cursor.end
    while end > start, [9, 10, 13, 32].contains(cursor.bytes[end - 1]) { end -= 1 }
    let text = cursor.text(start..<end)
    return ValueError(
      "invalid-format", text.isEmpty ? "missing format after 'as'" : "invalid format '\(text)'",
      at: start..<end, hint: hint)
  }
}
