import Files

/// Finds the numbers in a paragraph's source that could be tied to values.
///
/// Passed over are: code spans, formulas, comments, tags, link targets, addresses of the web;
/// digits inside words (`SHA-256`, `L2`, `v0.3`), dates, times, versions and years from 1900 to
/// 2099; ordinals; whole numbers of one digit; list markers and the numbering of headings; and
/// what follows a word such as `figure`, `section`, `step` or `version`, or `第`, `图`, `表`.
package struct ProseNumbers {
  private var cursor: ByteCursor
  /// The bytes of the word, or of the one Chinese character, before the cursor.
  private var lastWord: Range<Int>?
  private var found: [NumberToken] = []

  private let mark: DecimalMark

  private init(_ bytes: ArraySlice<UInt8>, _ mark: DecimalMark) {
    cursor = ByteCursor(bytes)
    self.mark = mark
  }

  /// The numbers in the source of a block of Markdown, from its start to its end.
  package static func numbers(
    in bytes: ArraySlice<UInt8>, mark: DecimalMark = .point
  ) -> [NumberToken] {
    var prose = ProseNumbers(bytes, mark)
    prose.cursor.skipLineMarkers()
    while let (scalar, length) = prose.cursor.scalar { prose.step(scalar, length) }
    return prose.found
  }

  private mutating func step(_ scalar: Unicode.Scalar, _ length: Int) {
    if cursor.skipMarkup() { return }
    if NumberFinder.mayBegin(cursor.bytes[cursor.position]), takeNumber() {
      lastWord = nil
    } else if NumberBoundary.isWestern(scalar) {
      takeWord()
    } else {
      let start = cursor.position
      cursor.position += length
      switch scalar {
      case "\n", "\r": cursor.skipLineMarkers()
      case ",", ";", ":", "!", "?": lastWord = nil
      default: if !scalar.isASCII { lastWord = start..<cursor.position }
      }
    }
  }

  /// A word with the digits and hyphens that belong to it: `SHA-256`.
  private mutating func takeWord() {
    let start = cursor.position
    AddressSyntax.skipName(&cursor)
    if cursor.position == start { cursor.position += cursor.scalar?.length ?? 1 }
    lastWord = start..<cursor.position
    // The point of `fig. 3` does not end a sentence.
    if cursor.peek() == UInt8(ascii: "."), !ProseHeuristics.isAbbreviation(word) { lastWord = nil }
    _ = cursor.skip(".")
  }

  /// The word before the cursor, in lower case.
  private var word: String { lastWord.map { cursor.text($0).lowercased() } ?? "" }

  private mutating func takeNumber() -> Bool {
    guard cursor.peek() != UInt8(ascii: "?"), NumberBoundary.isOpen(cursor, .prose),
      let token = NumberScanner.number(at: cursor, context: .prose, mark: mark),
      !token.isPlaceholder
    else { return false }
    let isLabelled = ProseHeuristics.isLabel(word)
    cursor.position = token.range.upperBound
    if cursor.skipLongerForm() || isLabelled || ProseHeuristics.isIncidental(token, cursor) {
      return true
    }
    found.append(token)
    return true
  }
}
