/// Finds the numbers in a paragraph's source that could be tied to values.
///
/// Passed over are: code spans, formulas, comments, tags, link targets, addresses of the web;
/// digits inside words (`SHA-256`, `L2`, `v0.3`), dates, times, versions and years from 1900 to
/// 2099; ordinals; whole numbers of one digit; list markers and the numbering of headings; and
/// what follows a word such as `figure`, `section`, `step` or `version`, or `第`, `图`, `表`.
package struct ProseNumbers {
  private var cursor: ByteCursor
  private var lastWord = ""
  private var found: [NumberToken] = []

  private init(_ bytes: ArraySlice<UInt8>) {
    cursor = ByteCursor(bytes)
  }

  /// The numbers in the source of a block of Markdown, from its start to its end.
  package static func numbers(in bytes: ArraySlice<UInt8>) -> [NumberToken] {
    var prose = ProseNumbers(bytes)
    prose.cursor.skipLineMarkers()
    while let (scalar, length) = prose.cursor.scalar { prose.step(scalar, length) }
    return prose.found
  }

  private mutating func step(_ scalar: Unicode.Scalar, _ length: Int) {
    if cursor.skipMarkup() { return }
    if NumberFinder.mayBegin(cursor.bytes[cursor.position]), takeNumber() {
      lastWord = ""
    } else if NumberBoundary.isWestern(scalar) {
      takeWord()
    } else {
      cursor.position += length
      if scalar == "\n" || scalar == "\r" { cursor.skipLineMarkers() }
      if scalar.value >= 0x2E80 || scalar == "§" { lastWord = String(scalar) }
      if ".,;:!?".unicodeScalars.contains(scalar), lastWord.count > 2 { lastWord = "" }
    }
  }

  /// A word with the digits and hyphens that belong to it: `SHA-256`.
  private mutating func takeWord() {
    let start = cursor.position
    AddressSyntax.skipName(&cursor)
    if cursor.position == start { cursor.position += cursor.scalar?.length ?? 1 }
    lastWord = cursor.text(start..<cursor.position).lowercased()
    // `e.g. 3` and `fig. 3` end with a point that is not the sentence's.
    _ = cursor.skip(".")
  }

  private mutating func takeNumber() -> Bool {
    guard cursor.peek() != UInt8(ascii: "?"), NumberBoundary.isOpen(cursor, .prose),
      let token = NumberScanner.number(at: cursor, context: .prose), !token.isPlaceholder
    else { return false }
    let isLabelled = ProseHeuristics.isLabel(lastWord)
    cursor.position = token.range.upperBound
    if cursor.skipLongerForm() || isLabelled || ProseHeuristics.isIncidental(token, cursor) {
      return true
    }
    found.append(token)
    return true
  }
}
