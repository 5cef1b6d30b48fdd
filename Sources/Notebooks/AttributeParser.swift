import Files

/// Reads Pandoc's attributes: a language, then braces around classes, an id and pairs.
struct AttributeParser {
  private let file: SourceFile
  private let end: Int
  private var position: Int
  private(set) var attributes = Attributes()
  private(set) var problems: [Diagnostic] = []

  init(_ file: SourceFile, _ range: Range<Int>) {
    self.file = file
    position = range.lowerBound
    end = range.upperBound
  }

  mutating func parse() {
    skipSpace()
    let language = take { $0 != UInt8(ascii: "{") }
    if !language.isEmpty { attributes.language = word(language) }
    skipSpace()
    guard peek == UInt8(ascii: "{") else { return }
    let open = position
    position += 1
    attributes.hasBraces = true
    while true {
      skipSpace()
      guard let byte = peek else {
        // An unclosed quote has swallowed the brace.
        guard problems.last?.message != Self.unclosedQuote else { return }
        return report("missing '}'", at: open..<open + 1, hint: "expected {.kind #id key=value}")
      }
      if byte == UInt8(ascii: "}") { break }
      parseItem(byte)
    }
    position += 1
    skipSpace()
    if position < end { report("unexpected text after '}'", at: position..<trimmedEnd) }
  }

  private mutating func parseItem(_ first: UInt8) {
    let start = position
    switch first {
    case UInt8(ascii: "."):
      position += 1
      let name = take(Self.isBare)
      if name.isEmpty { return report("missing name after '.'", at: start..<position) }
      attributes.classes.append(Attributes.Word(text: file.slice(name), range: start..<position))
    case UInt8(ascii: "#"):
      position += 1
      parseID(take(Self.isBare), from: start)
    case UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"):
      position += 1
      report("unexpected '\(file.slice(start..<position))'", at: start..<position)
    default: parsePair(take { Self.isBare($0) && $0 != UInt8(ascii: "=") })
    }
  }

  private mutating func parseID(_ name: Range<Int>, from start: Int) {
    let id = Attributes.Word(text: file.slice(name), range: start..<position)
    if let first = attributes.id {
      report("second id '\(id.text)'", at: id.range, hint: "the block is '\(first.text)' already")
    } else if id.text.utf8.count > Self.longestID {
      report(
        "id '\(id.text.prefix(40))…' too long", at: id.range,
        hint: "an id names files: it has at most \(Self.longestID) bytes")
    } else if !Self.isID(id.text) {
      report(
        "invalid id '\(id.text)'", at: id.range,
        hint: "expected a letter, then letters, digits, '-' or '_'")
    } else {
      attributes.id = id
    }
  }

  private mutating func parsePair(_ key: Range<Int>) {
    let name = file.slice(key)
    guard peek == UInt8(ascii: "=") else {
      return report(
        "unexpected '\(name)'", at: key, hint: "expected '.\(name)', '#\(name)' or '\(name)=value'")
    }
    position += 1
    guard let (value, isQuoted, range) = value() else { return }
    let pair = Attributes.Pair(
      key: name, value: value, keyRange: key, valueRange: range, isQuoted: isQuoted)
    if !attributes.add(pair) { report("duplicate attribute '\(name)'", at: key) }
  }

  /// A word, or text in quotes in which a backslash takes the next character as it is.
  private mutating func value() -> (text: String, isQuoted: Bool, range: Range<Int>)? {
    let start = position
    guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let word = take(Self.isBare)
      return (file.slice(word), false, word)
    }
    position += 1
    var bytes: [UInt8] = []
    while let byte = peek, byte != quote {
      if byte == UInt8(ascii: "\\"), position + 1 < end { position += 1 }
      bytes.append(file.bytes[position])
      position += 1
    }
    guard peek == quote else {
      report(Self.unclosedQuote, at: start..<start + 1)
      return nil
    }
    position += 1
    return (String(decoding: bytes, as: UTF8.self), true, start..<position)
  }

  private static let unclosedQuote = "unclosed quote"

  private var peek: UInt8? { position < end ? file.bytes[position] : nil }

  private var trimmedEnd: Int {
    (file.bytes[position..<end].lastIndex { !Self.isSpace($0) } ?? position) + 1
  }

  private mutating func skipSpace() {
    while let byte = peek, Self.isSpace(byte) { position += 1 }
  }

  private mutating func take(_ isPart: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while let byte = peek, !Self.isSpace(byte), isPart(byte) { position += 1 }
    return start..<position
  }

  private func word(_ range: Range<Int>) -> Attributes.Word {
    Attributes.Word(text: file.slice(range), range: range)
  }

  private mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
    problems.append(
      Diagnostic(.invalid, "attribute-syntax", message, in: file, at: range, hint: hint))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isBare(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "}") && byte != UInt8(ascii: "{")
  }

  /// The most bytes of an id: `<id>-dark.png` and its like have to be names of files.
  private static let longestID = 128

  /// An id names files, anchors and addresses, so it holds nothing that means anything there.
  private static func isID(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return (first.properties.isAlphabetic || first == "_")
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
          || scalar == "-" || scalar == "_"
      }
  }
}
