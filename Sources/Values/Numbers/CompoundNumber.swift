import Files

/// A number of several parts, of which a pin would rewrite only the last: `2/3`, `1:5`, `66±1`.
struct CompoundNumber {
  /// All its parts.
  let range: Range<Int>
  /// What stands between the last two.
  let sign: String

  /// Between these, spaces or none, numbers belong together.
  private static let loose = [
    "+/-", "+-", "±", "∓", "\\pm", "\\mp", "&plusmn;", "/", "⁄", "∕", "÷", "\\div", ":", "∶", "×",
    "\\times", "\\cdot", "&times;", "x",
  ]
  /// Between these they do without spaces only: `3 – 5` may be a sentence with a dash.
  private static let tight = [
    "&ndash;", "–", "—", "‒", "−", "-", "~", "～", "〜", "…", "..", "：", "*",
  ]

  /// The number that ends with the part at `part`; nil where that stands alone.
  init?(endingWith part: Range<Int>, in cursor: ByteCursor) {
    var start = part.lowerBound
    // The minus of `66+/-1` is no sign of the 1.
    if cursor.bytes[start] == UInt8(ascii: "-"), let before = cursor.scalar(before: start)?.value,
      "/+".unicodeScalars.contains(before)
    {
      start += 1
    }
    var last: String?
    while let (sign, before) = Self.sign(before: start, in: cursor)
      ?? Self.sign(before: Self.skip("*_`$", before: start, in: cursor), in: cursor)
    {
      last = last ?? sign
      start = Self.startOfPart(endingAt: before, in: cursor)
    }
    guard let last else { return nil }
    range = start..<part.upperBound
    sign = last
  }

  /// What stands between a number and another before it, and where that ends.
  private static func sign(before start: Int, in cursor: ByteCursor) -> (String, Int)? {
    let end = skip(" \t\u{A0}\u{2009}\u{202F}", before: start, in: cursor)
    for (signs, allowsSpace) in [(loose, true), (tight, false)] {
      for sign in signs where cursor.bytes[..<end].ends(with: sign.utf8) {
        let open = end - sign.utf8.count
        let before = skip(" \t\u{A0}\u{2009}\u{202F}", before: open, in: cursor)
        let isSpaced = (end < start, before < open)
        // `at 3: 5` is a sentence.
        // Behind a command of TeX a space means nothing.
        let isCommand = sign.hasPrefix("\\")
        guard
          isSpaced == (false, false) || isCommand || (allowsSpace && isSpaced.0 == isSpaced.1)
        else { continue }
        let digit = sign == "*" ? before : skip("*_`$", before: before, in: cursor)
        if endsWithNumber(digit, in: cursor) { return (sign, digit) }
      }
    }
    return nil
  }

  private static func endsWithNumber(_ end: Int, in cursor: ByteCursor) -> Bool {
    guard let last = cursor.scalar(before: end)?.value else { return false }
    return AddressSyntax.isDigit(last) || last == "%" || Superscript.digit(last) != nil
  }

  /// Where the digits and points begin that end at `end`.
  private static func startOfPart(endingAt end: Int, in cursor: ByteCursor) -> Int {
    var start = end
    while let (scalar, length) = cursor.scalar(before: start),
      AddressSyntax.isDigit(scalar) || ".,%eE".unicodeScalars.contains(scalar)
        || Superscript.digit(scalar) != nil
    { start -= length }
    return start
  }

  private static func skip(_ scalars: String, before end: Int, in cursor: ByteCursor) -> Int {
    var end = end
    while let (scalar, length) = cursor.scalar(before: end), scalars.unicodeScalars.contains(scalar)
    { end -= length }
    return end
  }
}

extension CompoundNumber {
  /// What to say of it where a pin stands behind.
  func error(_ text: String, before comment: String) -> ValueError {
    ValueError(
      "compound-number", "number of several parts before the \(comment): '\(text)'", at: range,
      hint: "pin each part, as in 2<!--= … -->\(sign.hasPrefix("\\") ? "/" : sign)3<!--= … -->, or "
        + "write one number, such as 0.67")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with suffix: String.UTF8View) -> Bool {
    self.suffix(suffix.count).elementsEqual(suffix)
  }
}
