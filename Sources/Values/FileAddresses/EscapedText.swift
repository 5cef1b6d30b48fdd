import Files

/// Text between quotes in a comment, where `--` would end it and `|` a cell of a table.
enum EscapedText {
  /// What `\` may stand before: inside quotes each of these is itself.
  private static let escaped: [UInt8] = Array(#"-|"'`\/"#.utf8)

  /// Reads what stands between the quote at the cursor and the next of its kind; nil without one.
  ///
  /// Between backticks, two of them are one as well.
  static func read(_ cursor: inout ByteCursor) -> String? {
    guard let quote = cursor.peek() else { return nil }
    cursor.position += 1
    var text: [UInt8] = []
    while let byte = cursor.peek() {
      cursor.position += 1
      if byte == UInt8(ascii: "\\"), let next = cursor.peek(), escaped.contains(next) {
        cursor.position += 1
        text.append(next)
      } else if byte != quote {
        text.append(byte)
      } else if quote == UInt8(ascii: "`"), cursor.skip("`") {
        text.append(quote)
      } else {
        return String(decoding: text, as: UTF8.self)
      }
    }
    return nil
  }

  /// The text between quotes, so that a comment and a cell of a table may hold it.
  static func quoted(_ text: String, _ quote: Unicode.Scalar = "\"") -> String {
    var written = String(Character(quote))
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isSecondDash = scalar == "-" && previous == "-"
      if scalar == "\\" || scalar == "|" || isSecondDash { written += "\\" }
      if scalar == quote { written += quote == "`" ? "`" : "\\" }
      written.unicodeScalars.append(scalar)
      previous = scalar
    }
    // `-` before the end of the quotes is no dash of the comment's end.
    return written + String(Character(quote))
  }
}
