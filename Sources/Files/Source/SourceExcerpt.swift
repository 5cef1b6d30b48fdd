/// The line that a diagnostic is about, and carets under what is wrong in it.
struct SourceExcerpt {
  let lineNumber: Int
  /// The line as it is shown: tabs as spaces, long lines cut.
  private(set) var line = ""
  /// Spaces and carets, as wide as what they stand under.
  private(set) var carets = ""

  init(_ file: SourceFile, _ range: Range<Int>) {
    lineNumber = file.line(at: range.lowerBound)
    let whole = file.range(ofLine: lineNumber)
    let shown = Self.shown(of: whole, around: range.lowerBound, in: file)
    if shown.lowerBound > whole.lowerBound { append("…", width: 1, isWrong: false) }
    var offset = shown.lowerBound
    var column = 0
    for character in file.slice(shown) {
      let end = offset + character.utf8.count
      let isTab = character == "\t"
      let width = isTab ? Self.tabWidth - column % Self.tabWidth : DisplayWidth.of(character)
      append(
        isTab ? String(repeating: " ", count: width) : VisibleText.of(String(character)),
        width: width, isWrong: range.overlaps(offset..<end))
      column += width
      offset = end
    }
    if !carets.contains("^") { markEmpty(range, in: file, from: shown.lowerBound) }
    while carets.last == " " { carets.removeLast() }
    if shown.upperBound < whole.upperBound { line += "…" }
  }

  private static let tabWidth = 4

  private mutating func append(_ text: String, width: Int, isWrong: Bool) {
    line += text
    carets += String(repeating: isWrong ? "^" : " ", count: width)
  }

  /// An empty range, and the end of a line, get one caret.
  private mutating func markEmpty(_ range: Range<Int>, in file: SourceFile, from start: Int) {
    var before = SourceExcerpt.width(of: file.slice(start..<max(start, range.lowerBound)))
    if line.hasPrefix("…") { before += 1 }
    carets = String(repeating: " ", count: min(before, carets.count)) + "^"
  }

  private static func width(of text: String) -> Int {
    text.reduce(0) { column, character in
      column + (character == "\t" ? tabWidth - column % tabWidth : DisplayWidth.of(character))
    }
  }

  /// All of a short line; of a long one some hundred bytes on both sides of the place.
  private static func shown(
    of line: Range<Int>, around place: Int, in file: SourceFile
  ) -> Range<Int> {
    guard line.count > 240 else { return line }
    let place = min(max(place, line.lowerBound), line.upperBound)
    let start = file.scalarStart(max(line.lowerBound, min(place - 100, line.upperBound - 240)))
    let end = file.scalarStart(min(line.upperBound, start + 240))
    return start..<end
  }
}
