/// Characters that look like YAML's and are none: pasted spaces, and punctuation of Chinese texts.
struct ForeignPunctuation {
  private static let plain: [Unicode.Scalar: String] = [
    "：": ": ", "，": ", ", "｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]", "＃": "#",
    "“": "\"", "”": "\"", "＂": "\"", "‘": "'", "’": "'", "－": "-", "　": " ",
  ]
  private static let spaces: Set<Unicode.Scalar> = [
    "\u{A0}", "\u{2007}", "\u{202F}", "\u{2009}", "\u{200B}", "\u{FEFF}", "\u{3000}",
  ]

  private let file: SourceFile

  init(in file: SourceFile) {
    self.file = file
  }

  /// The same diagnostic, with what to write instead of such a character that may have caused it.
  func explained(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let range = diagnostic.range, diagnostic.severity == .error else { return diagnostic }
    let line = file.range(ofLine: file.line(at: range.lowerBound))
    // Where the syntax breaks may be far behind the character that is no punctuation.
    let isSyntax = diagnostic.id == "yaml-syntax" && diagnostic.hint == nil
    guard let hint = hint(for: isSyntax ? line : range, in: line) else { return diagnostic }
    var explained = diagnostic
    explained.hint = hint
    return explained
  }

  private func hint(for range: Range<Int>, in line: Range<Int>) -> String? {
    var cursor = ByteCursor(file.bytes[line])
    var column = 0
    while let (scalar, length) = cursor.scalar {
      column += 1
      if Self.spaces.contains(scalar) {
        return "column \(column) is no plain space (U+\(Self.code(of: scalar))): write ' '"
      }
      let isWrong = range.contains(cursor.position) || range.upperBound == cursor.position
      if isWrong, let plain = Self.plain[scalar] {
        return "'\(scalar)' is no punctuation of YAML: write '\(plain)'"
      }
      cursor.position += length
    }
    return nil
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
