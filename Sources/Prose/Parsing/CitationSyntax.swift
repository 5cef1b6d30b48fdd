/// Reads Pandoc's citations in a line's text: `[see @a, p. 3; -@b]`, `@a`, `@a [p. 3]`, `@{key*1}`.
///
/// A key is of letters and digits of any script, and of marks within; one in braces of anything.
struct CitationSyntax {
  /// A citation and the bytes of the text that write it.
  struct Match: Equatable {
    var items: [Item]
    var isInSentence: Bool
    var range: Range<Int>
  }

  /// A work, the ranges in bytes of the text.
  struct Item: Equatable {
    /// The key with its `@`, and the braces around it.
    var key: Range<Int>
    /// The key alone.
    var name: Range<Int>
    var prefix: Range<Int>
    var suffix: Range<Int>
    var omitsAuthors: Bool
  }

  private let text: [UInt8]
  /// The offsets of bytes that were escaped, so that they mean nothing.
  private let escaped: Set<Int>

  init(_ text: [UInt8], escaped: Set<Int> = []) {
    self.text = text
    self.escaped = escaped
  }

  /// All citations, in the order of the text.
  var matches: [Match] {
    var matches: [Match] = []
    var place = 0
    while place < text.count {
      let match = escaped.contains(place) ? nil : group(at: place) ?? inSentence(at: place)
      if let match { matches.append(match) }
      place = match?.range.upperBound ?? place + 1
    }
    return matches
  }

  /// `[…]` in which every part between semicolons names a work.
  private func group(at start: Int) -> Match? {
    guard let inside = brackets(at: start) else { return nil }
    var items: [Item] = []
    for part in parts(of: inside) {
      guard let item = item(in: part) else { return nil }
      items.append(item)
    }
    guard !items.isEmpty else { return nil }
    return Match(items: items, isInSentence: false, range: start..<inside.upperBound + 1)
  }

  /// `@key` in a sentence, with what stands in brackets behind it.
  private func inSentence(at start: Int) -> Match? {
    guard let (key, name) = key(at: start) else { return nil }
    var end = key.upperBound
    var suffix = end..<end
    let blanks = text[end...].prefix { $0 == .space }.endIndex
    if blanks > end, let inside = brackets(at: blanks), !text[inside].contains(Self.at) {
      suffix = trimmed(inside)
      end = inside.upperBound + 1
    }
    let item = Item(
      key: key, name: name, prefix: start..<start, suffix: suffix, omitsAuthors: false)
    return Match(items: [item], isInSentence: true, range: start..<end)
  }

  /// The bytes between a bracket and the one that closes it, without brackets among them.
  private func brackets(at start: Int) -> Range<Int>? {
    guard start < text.count, text[start] == UInt8(ascii: "["), !escaped.contains(start) else {
      return nil
    }
    let marks = Array("[]".utf8)
    guard let end = text[(start + 1)...].firstIndex(where: { marks.contains($0) }),
      text[end] == UInt8(ascii: "]")
    else { return nil }
    return start + 1..<end
  }

  /// The parts between semicolons, full-width ones too.
  private func parts(of range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where place >= start {
      guard let length = length(of: ";", "；", at: place) else { continue }
      parts.append(start..<place)
      start = place + length
    }
    return parts + [start..<range.upperBound]
  }

  /// The length of a mark, ASCII or full-width, if one of the two stands there.
  private func length(of mark: Unicode.Scalar, _ wide: Unicode.Scalar, at place: Int) -> Int? {
    guard place < text.count else { return nil }
    if UInt32(text[place]) == mark.value { return 1 }
    let bytes = Array(String(wide).utf8)
    return text[place...].starts(with: bytes) ? bytes.count : nil
  }

  private func item(in part: Range<Int>) -> Item? {
    for place in part {
      guard let (key, name) = key(at: place), key.upperBound <= part.upperBound else { continue }
      let omitsAuthors = place > part.lowerBound && text[place - 1] == UInt8(ascii: "-")
      var suffix = trimmed(key.upperBound..<part.upperBound)
      if !suffix.isEmpty, let comma = length(of: ",", "，", at: suffix.lowerBound) {
        suffix = trimmed(suffix.lowerBound + comma..<suffix.upperBound)
      }
      return Item(
        key: key, name: name, prefix: trimmed(part.lowerBound..<place - (omitsAuthors ? 1 : 0)),
        suffix: suffix, omitsAuthors: omitsAuthors)
    }
    return nil
  }

  /// The key with its `@`, and its name: no letter or digit stands before it, no punctuation ends it.
  func key(at start: Int) -> (all: Range<Int>, name: Range<Int>)? {
    guard text[start] == Self.at, !escaped.contains(start), !isAddress(at: start) else {
      return nil
    }
    if let name = bracedName(at: start + 1) { return (start..<name.upperBound + 1, name) }
    let inner = Array("_:.#$%&-+?<>~/".utf8)
    var place = start + 1
    // Where the last letter ends: marks are within a key and never its end.
    var end = place
    while place < text.count {
      if let letter = keyLetter(at: place) {
        place += letter
        end = place
      } else if place > start + 1, inner.contains(text[place]) {
        place += 1
      } else {
        break
      }
    }
    return end > start + 1 ? (start..<end, start + 1..<end) : nil
  }

  /// The name in braces: `{key*1}`.
  private func bracedName(at start: Int) -> Range<Int>? {
    guard start < text.count, text[start] == UInt8(ascii: "{") else { return nil }
    let marks = Array("{}\n".utf8)
    guard let end = text[(start + 1)...].firstIndex(where: { marks.contains($0) }),
      text[end] == UInt8(ascii: "}"), end > start + 1
    else { return nil }
    return start + 1..<end
  }

  /// Whether an at sign is that of a mail address: Han stands before a key without a space.
  private func isAddress(at start: Int) -> Bool {
    guard start > 0 else { return false }
    let first = (max(0, start - 4)..<start).last { text[$0] & 0xC0 != 0x80 } ?? start - 1
    guard let scalar = scalar(at: first), scalar.value < 0x2E80 else { return false }
    return scalar.value != UInt32(UInt8(ascii: "_")) && isKeyLetter(scalar)
  }

  /// The length in bytes of a letter or digit of a key.
  private func keyLetter(at place: Int) -> Int? {
    guard let scalar = scalar(at: place), isKeyLetter(scalar) else { return nil }
    return UTF8.width(scalar)
  }

  private func isKeyLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber: return true
    default: return scalar.properties.isAlphabetic
    }
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    let bytes = text[place..<min(text.count, place + 4)]
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == .space || byte == .newline }
    guard let first = text[range].firstIndex(where: { !isBlank($0) }),
      let last = text[range].lastIndex(where: { !isBlank($0) })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  static let at = UInt8(ascii: "@")
}
