/// Reads Pandoc's citations in a line's text: `[see @a, p. 3; -@b]`, `@a`, `@a [p. 3]`.
struct CitationSyntax {
  /// A citation and the bytes of the text that write it.
  struct Match: Equatable {
    var items: [Item]
    var isInSentence: Bool
    var range: Range<Int>
  }

  /// A work, the ranges in bytes of the text.
  struct Item: Equatable {
    var key: Range<Int>
    var prefix: Range<Int>
    var suffix: Range<Int>
    var omitsAuthors: Bool
  }

  private let text: [UInt8]
  /// Whether the byte at an offset was escaped, so that it means nothing.
  private let isEscaped: (Int) -> Bool

  init(_ text: [UInt8], isEscaped: @escaping (Int) -> Bool = { _ in false }) {
    self.text = text
    self.isEscaped = isEscaped
  }

  /// All citations, in the order of the text.
  var matches: [Match] {
    var matches: [Match] = []
    var place = 0
    while place < text.count {
      let match = isEscaped(place) ? nil : group(at: place) ?? inSentence(at: place)
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
    guard let key = key(at: start) else { return nil }
    var end = key.upperBound
    var suffix = end..<end
    let blanks = text[end...].prefix { $0 == .space }.endIndex
    if blanks > end, let inside = brackets(at: blanks), !text[inside].contains(Self.at) {
      suffix = trimmed(inside)
      end = inside.upperBound + 1
    }
    let item = Item(key: key, prefix: start..<start, suffix: suffix, omitsAuthors: false)
    return Match(items: [item], isInSentence: true, range: start..<end)
  }

  /// The bytes between a bracket and the one that closes it, without brackets among them.
  private func brackets(at start: Int) -> Range<Int>? {
    guard start < text.count, text[start] == UInt8(ascii: "["), !isEscaped(start) else {
      return nil
    }
    let marks = Array("[]".utf8)
    guard let end = text[(start + 1)...].firstIndex(where: { marks.contains($0) }),
      text[end] == UInt8(ascii: "]")
    else { return nil }
    return start + 1..<end
  }

  private func parts(of range: Range<Int>) -> [Range<Int>] {
    text[range].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { $0.startIndex..<$0.endIndex }
  }

  private func item(in part: Range<Int>) -> Item? {
    for place in part {
      guard let key = key(at: place), key.upperBound <= part.upperBound else { continue }
      let omitsAuthors = place > part.lowerBound && text[place - 1] == UInt8(ascii: "-")
      var suffix = trimmed(key.upperBound..<part.upperBound)
      if !suffix.isEmpty, text[suffix.lowerBound] == UInt8(ascii: ",") {
        suffix = trimmed(suffix.lowerBound + 1..<suffix.upperBound)
      }
      return Item(
        key: key, prefix: trimmed(part.lowerBound..<place - (omitsAuthors ? 1 : 0)),
        suffix: suffix, omitsAuthors: omitsAuthors)
    }
    return nil
  }

  /// The key with its `@`: no letter or digit stands before it, and no punctuation ends it.
  private func key(at start: Int) -> Range<Int>? {
    guard text[start] == Self.at, !isEscaped(start) else { return nil }
    if start > 0, text[start - 1].isLetter || text[start - 1].isDigit { return nil }
    let inner = Array("_:.#$%&-+?<>~/".utf8)
    var end = start + 1
    while end < text.count, text[end].isKeyLetter || inner.contains(text[end]) { end += 1 }
    while end > start + 1, !text[end - 1].isKeyLetter { end -= 1 }
    guard end > start + 1, text[start + 1].isKeyLetter else { return nil }
    return start..<end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == .space || byte == .newline }
    guard let first = text[range].firstIndex(where: { !isBlank($0) }),
      let last = text[range].lastIndex(where: { !isBlank($0) })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  private static let at = UInt8(ascii: "@")
}

extension UInt8 {
  fileprivate var isKeyLetter: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
}
