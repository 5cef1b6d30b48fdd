import Options

/// Which part of a source file is shown: some lines, one definition, or all.
struct CodeExcerpt {
  private let lines: String?
  private let symbol: String?

  init(lines: String?, symbol: String?) throws(OptionErrors) {
    guard lines == nil || symbol == nil else {
      throw OptionErrors(
        OptionError(
          "conflict", "'lines' and 'symbol' exclude each other", at: ["symbol"], part: .key))
    }
    self.lines = lines
    self.symbol = symbol
  }

  /// The part of a text, each line ended by a newline.
  func text(from text: String) throws(OptionErrors) -> String {
    var all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if all.last?.isEmpty == true { all.removeLast() }
    let range =
      if let lines { try Self.range(lines, count: all.count) } else if let symbol {
        try Self.range(of: symbol, in: all)
      } else { 0..<all.count }
    return all[range].map { $0 + "\n" }.joined()
  }

  /// `10-25`, `10-`, or `10`.
  private static func range(_ lines: String, count: Int) throws(OptionErrors) -> Range<Int> {
    let parts = lines.split(separator: "-", omittingEmptySubsequences: false)
    let first = parts.first.flatMap { Int($0) }
    let last = parts.count == 1 ? first : parts[1].isEmpty ? count : Int(parts[1])
    guard parts.count <= 2, let first, let last, first >= 1, first <= last, last <= count else {
      throw OptionErrors(
        OptionError(
          "out-of-range", "invalid value '\(lines)' for 'lines'",
          hint: "the file has \(count) lines; such as '1-\(count)'", at: ["lines"]))
    }
    return first - 1..<last
  }

  /// From the line that defines a name to the last line that is indented more, and a closing line.
  private static func range(
    of symbol: String, in lines: [Substring]
  ) throws(OptionErrors) -> Range<Int> {
    guard let start = lines.firstIndex(where: { defines(symbol, $0) }) else {
      throw OptionErrors(
        OptionError(
          "unknown-symbol", "no definition of '\(symbol)'",
          hint: "expected the name of a function, a class or a type", at: ["symbol"]))
    }
    let depth = indentation(lines[start])
    var end = start + 1
    while end < lines.count,
      lines[end].allSatisfy(\.isWhitespace) || indentation(lines[end]) > depth
    {
      end += 1
    }
    if end < lines.count, let first = lines[end].first(where: { !$0.isWhitespace }),
      "})]".contains(first)
    {
      end += 1
    }
    while lines[end - 1].allSatisfy(\.isWhitespace) { end -= 1 }
    return start..<end
  }

  private static let keywords = [
    "def", "class", "func", "struct", "enum", "protocol", "extension", "function", "fn", "type",
    "interface", "let", "var", "const",
  ]

  /// Whether a line holds `keyword name` with nothing but modifiers before it.
  private static func defines(_ symbol: String, _ line: Substring) -> Bool {
    let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    guard let place = words.firstIndex(where: { keywords.contains(String($0)) }),
      place + 1 < words.count
    else { return false }
    return words[place + 1] == symbol
  }

  private static func indentation(_ line: Substring) -> Int {
    line.prefix(while: \.isWhitespace).count
  }
}
