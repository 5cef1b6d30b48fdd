import Files

/// Which numbers in prose are names or counts that no experiment yields.
enum ProseHeuristics {
  private static let labels: Set<String> = [
    "appendix", "chapter", "chapters", "eq", "equation", "equations", "example", "fig", "figs",
    "figure", "figures", "issue", "listing", "no", "note", "page", "pages", "part", "python",
    "sec", "section", "sections", "step", "steps", "swift", "table", "tables", "v", "version",
    "versions",
    "abb", "abbildung", "abbildungen", "abschnitt", "gl", "gleichung", "kapitel", "nr", "schritt",
    "schritte", "seite", "seiten", "tab", "tabelle", "tabellen", "teil",
    "第", "图", "表", "式", "节", "章", "§",
  ]

  /// Followed by these, a number is a date or an ordinal: `2024年`.
  private static let counters: Set<Unicode.Scalar> = ["年", "月", "日", "章", "节"]
  private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "D"]

  private static let abbreviations: Set<String> = [
    "abb", "eq", "fig", "figs", "gl", "no", "nr", "sec", "tab", "v",
  ]

  /// Whether a point after this word does not end the sentence.
  static func isAbbreviation(_ word: String) -> Bool { abbreviations.contains(word) }

  /// Whether a number after this word is part of a name: `figure 3`.
  static func isLabel(_ word: String) -> Bool { labels.contains(word) }

  /// Whether a number is a year, a small count, an ordinal or a date; the cursor stands behind it.
  static func isIncidental(_ token: NumberToken, _ cursor: ByteCursor) -> Bool {
    if let next = cursor.scalar?.value, counters.contains(next) { return true }
    var suffix = cursor
    suffix.skip(while: NumberBoundary.isWestern)
    if ordinals.contains(cursor.text(cursor.position..<suffix.position)) { return true }
    let notation = token.notation
    guard let value = token.value, notation.decimals == 0, notation.exponent == nil,
      notation.grouping == nil, !notation.isPercent
    else { return false }
    return abs(value) < 10 || (1900...2099).contains(value)
  }
}

extension ByteCursor {
  /// Steps over the rest of a version, date or time that began like a number.
  mutating func skipLongerForm() -> Bool {
    let start = position
    while let byte = peek(), ".-:".utf8.contains(byte), NumberScanner.isDigit(peek(1)) {
      // 10-20 is a range of two numbers, 2024-11 is a date.
      if byte == UInt8(ascii: "-"), !endsWithYear { break }
      position += 1
      skip(while: AddressSyntax.isDigit)
      if byte == UInt8(ascii: "-"), peek() == byte, NumberScanner.isDigit(peek(1)) {
        position += 1
        skip(while: AddressSyntax.isDigit)
      }
    }
    return position > start
  }

  private var endsWithYear: Bool {
    let digits = bytes[..<position].suffix(5)
    let year = digits.suffix(4)
    return year.count == 4 && year.allSatisfy { NumberScanner.isDigit($0) }
      && !(digits.count == 5 && NumberScanner.isDigit(digits.first))
      && (year.first == UInt8(ascii: "1") || year.first == UInt8(ascii: "2"))
  }

  /// At a line's start, steps over quote and list markers and the numbering of a heading.
  mutating func skipLineMarkers() {
    skip { " \t>".unicodeScalars.contains($0) }
    let isHeading = peek() == UInt8(ascii: "#")
    skip { $0 == "#" }
    skip { $0 == " " }
    var ahead = self
    ahead.skip { AddressSyntax.isDigit($0) || (isHeading && $0 == ".") }
    guard ahead.position > position else { return }
    let hasMark = ahead.skip(anyOf: [".", ")"]) != nil
    if isHeading || hasMark, ahead.peek() == 32 || ahead.isAtEnd { self = ahead }
  }
}
