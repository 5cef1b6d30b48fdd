import Files

/// What stands before a pin where there is no number, and what to write instead.
struct NumberMissing {
  let error: ValueError

  private static let id = "missing-number"
  private static let chinese: Set<Unicode.Scalar> = Set(
    "零〇一二三四五六七八九十百千万亿两半".unicodeScalars)
  private static let words: Set<String> = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    "hundred", "thousand", "million", "billion", "half", "third", "quarter", "dozen", "once",
    "twice", "thrice",
    "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
    "elf",
    "zwölf", "hundert", "tausend", "million", "millionen", "halb", "drittel", "viertel", "einmal",
    "zweimal", "dreimal",
  ]

  /// `end` is where the number should end.
  init(_ cursor: ByteCursor, end: Int, comment: String, mark: DecimalMark = .point) {
    let digits = Self.run(cursor, end) {
      Self.isOtherDigit($0) || "．，％？".unicodeScalars.contains($0)
    }
    let chinese = Self.run(cursor, end) { Self.chinese.contains($0) || AddressSyntax.isDigit($0) }
    let word = Self.run(cursor, end) { NumberBoundary.isWestern($0) || $0 == "-" }
    let glued = Self.run(cursor, end) { $0 != " " && $0 != "\t" && $0.value < 0x2E80 }
    if let function = Self.function(cursor, end) {
      error = ValueError(
        "compound-number",
        "number of several parts before the \(comment): '\(cursor.text(function))'", at: function,
        hint: "write one number, such as 0.67")
    } else if !digits.isEmpty {
      error = Self.fullWidth(cursor, digits, comment)
    } else if cursor.text(chinese).unicodeScalars.contains(where: Self.chinese.contains) {
      error = ValueError(
        Self.id, "number in words before the \(comment): '\(cursor.text(chinese))'", at: chinese,
        hint: "write it in digits, such as 187")
    } else if Self.isNumberWord(cursor.text(word)) {
      error = ValueError(
        Self.id, "number in words before the \(comment): '\(cursor.text(word))'", at: word,
        hint: "write it in digits, such as 41")
    } else if let last = cursor.bytes[glued].last, NumberScanner.isDigit(last) {
      error = ValueError(
        Self.id, "unclear number before the \(comment): '\(cursor.text(glued))'", at: glued,
        hint: mark == .point
          ? "expected a number such as 41, 1,320, 0.62, 4.7e-4 or 12 %"
          : "in this language: a number such as 41, 1.320, 0,62, 4,7e-4 or 12 %")
    } else {
      error = Self.nothing(cursor, end, comment)
    }
  }

  /// `\frac{2}{3}` or `\sqrt{2}` at the end of a formula.
  private static func function(_ cursor: ByteCursor, _ end: Int) -> Range<Int>? {
    let bytes = cursor.bytes[..<end]
    guard bytes.last == UInt8(ascii: "}") || bytes.last.map(NumberScanner.isDigit) == true,
      let start = bytes.lastIndex(of: UInt8(ascii: "\\"))
    else { return nil }
    let name = cursor.text(start + 1..<end).prefix { $0.isASCII && $0.isLetter }
    return NumberBoundary.isFunction(String(name)) ? start..<end : nil
  }

  private static func fullWidth(
    _ cursor: ByteCursor, _ range: Range<Int>, _ comment: String
  ) -> ValueError {
    let text = cursor.text(range)
    var plain = ""
    for scalar in text.unicodeScalars {
      if let digit = scalar.properties.numericValue, isOtherDigit(scalar) {
        plain += "\(Int(digit))"
      } else if let ascii = Unicode.Scalar(scalar.value &- 0xFEE0) {
        plain.unicodeScalars.append(ascii)
      }
    }
    return ValueError(
      id, "number in full-width or foreign digits before the \(comment): '\(text)'", at: range,
      hint: "write '\(plain)'")
  }

  private static func nothing(_ cursor: ByteCursor, _ end: Int, _ comment: String) -> ValueError {
    let bytes = cursor.bytes
    guard let digit = bytes[..<end].lastIndex(where: { NumberScanner.isDigit($0) }) else {
      return ValueError(
        id, "no number before the \(comment)", at: end..<end,
        hint: "put it directly after its number"
          + (comment == "pin" ? ", or after '?' to be filled in" : ""))
    }
    let first = bytes[..<digit].lastIndex { !NumberScanner.isDigit($0) && $0 != 46 && $0 != 44 }
    let number = (first.map { $0 + 1 } ?? bytes.startIndex)..<digit + 1
    return ValueError(
      id, "no number directly before the \(comment)", at: digit + 1..<end,
      hint: "put it directly after '\(cursor.text(number))'")
  }

  /// The bytes at the end, all of whose scalars fulfil a condition.
  private static func run(
    _ cursor: ByteCursor, _ end: Int, _ condition: (Unicode.Scalar) -> Bool
  ) -> Range<Int> {
    var start = end
    while let (scalar, length) = cursor.scalar(before: start), condition(scalar), end - start < 96 {
      start -= length
    }
    return start..<end
  }

  private static func isOtherDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber && !AddressSyntax.isDigit(scalar)
  }

  private static func isNumberWord(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "-")
    return parts.contains { words.contains(String($0)) }
  }
}
