import Charting

/// Lines of a text that fit a width: broken at spaces, and between Han characters.
enum WrappedText {
  static func lines(
    _ text: String, width: Double, size: Double, weight: Text.Weight = .regular, atMost count: Int
  ) -> [String] {
    guard count > 0, !text.isEmpty else { return [] }
    let fits = { (line: String) in TextMetrics.width(of: line, size: size, weight: weight) <= width
    }
    var lines: [String] = []
    var line = ""
    for word in words(text) {
      if line.isEmpty || fits(line + word.trimmed) {
        line += word
      } else {
        lines.append(line.trimmed)
        line = word
      }
    }
    lines.append(line.trimmed)
    let shown =
      lines.count <= count
      ? lines : lines.prefix(count - 1) + [lines[(count - 1)...].joined(separator: " ")]
    return shown.map { TextMetrics.fitting($0, width: width, size: size, weight: weight) }
  }

  /// The pieces between which a line may end, each with the spaces behind it.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    for character in text {
      let isBreak =
        words.last.map { last in
          guard let end = last.last else { return true }
          return end == " "
            ? character != " "
            : isWide(end) && !isClosing(character) || isWide(character) && !isClosing(character)
        } ?? true
      if isBreak {
        words.append(String(character))
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x2E80...0xFF60).contains($0.value) } ?? false
  }

  /// Signs that no line begins with.
  private static func isClosing(_ character: Character) -> Bool {
    "，。、；：？！）】》」』”’,.;:?!) ".contains(character)
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
