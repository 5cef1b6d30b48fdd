import Options

/// The words of a command that measures values: no shell reads them.
package struct CommandWords: OptionConvertible, Equatable {
  /// The program and its arguments.
  package private(set) var words: [String] = []

  /// What stands for the file that the command writes.
  package static let filePlaceholder = "{file}"

  package static var optionType: OptionType {
    .form("a command line, or a list of its words", .either([.string, .list(.string)]))
  }

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .string(let text): words = try Self.split(text)
    case .list(let items):
      try Self.checkBraces(items)
      words = try [String](value)
    default:
      throw .wrongType(value, expected: Self.optionType.text)
    }
    guard let first = words.first, !first.isEmpty else {
      throw OptionErrors(
        OptionError("invalid-value", "no words in the command", hint: "such as [python, bench.py]"))
    }
    if let word = words.first(where: { $0.unicodeScalars.contains("\0") }) {
      throw OptionErrors(OptionError("invalid-value", "a zero byte in '\(word.prefix(40))'"))
    }
  }

  /// Refuses `{file}` without quotes, which YAML takes for a mapping.
  private static func checkBraces(_ items: [OptionValue]) throws(OptionErrors) {
    for (index, item) in items.enumerated() {
      guard let entry = item.entries?.first, entry.value == .null else { continue }
      throw OptionErrors(
        OptionError(
          "wrong-type", "braces without quotes",
          hint: "write '{\(entry.key)}' in quotes: YAML takes it for a mapping",
          at: ["\(index)"]))
    }
  }

  package var optionValue: OptionValue { words.optionValue }

  /// Whether a word names the file to be written.
  package var writesFile: Bool { words.contains { $0.contains(Self.filePlaceholder) } }

  /// The words with the path in place of `{file}`.
  package func words(writing path: String) -> [String] {
    words.map { word in
      var parts: [Substring] = []
      var rest = word[...]
      while let found = rest.firstRange(of: Self.filePlaceholder) {
        parts.append(rest[..<found.lowerBound])
        rest = rest[found.upperBound...]
      }
      return (parts + [rest]).joined(separator: path)
    }
  }

  /// The words as people see them, those with blanks in quotes.
  package var shown: String {
    words.map { word in
      let isPlain = !word.isEmpty && !word.contains { $0.isWhitespace || "'\"\\".contains($0) }
      return isPlain
        ? word
        : "'"
          + word.split(separator: "'", omittingEmptySubsequences: false)
          .joined(separator: "'\\''") + "'"
    }.joined(separator: " ")
  }

  /// What a shell would take for something else than a character of a word.
  private static let special = Set("|&;<>()$*?[~`")

  /// Words between blanks; `'…'` is taken as it stands, in `"…"` and outside `\` takes the next.
  private static func split(_ text: String) throws(OptionErrors) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var characters = text.enumerated().makeIterator()
    while let (place, character) = characters.next() {
      if quote == "'", character != "'" {
        word = (word ?? "") + String(character)
      } else if character == "\\" {
        guard let next = characters.next() else { throw unfinished("'\\' at the end") }
        // In double quotes a backslash before anything else stands for itself.
        let isKept = quote == "\"" && !"\"\\$`".contains(next.element)
        word = (word ?? "") + (isKept ? "\\" : "") + String(next.element)
      } else if let open = quote, character == open {
        quote = nil
      } else if quote != nil {
        word = (word ?? "") + String(character)
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else if special.contains(character) {
        throw OptionErrors(
          OptionError(
            "shell-character", "'\(character)' at character \(place + 1) of the command",
            hint: "no shell here; write sh -c \"…\", or quote it"))
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let quote { throw unfinished("missing closing \(quote)") }
    return words + (word.map { [$0] } ?? [])
  }

  private static func unfinished(_ what: String) -> OptionErrors {
    OptionErrors(OptionError("invalid-value", "\(what) in the command"))
  }
}
