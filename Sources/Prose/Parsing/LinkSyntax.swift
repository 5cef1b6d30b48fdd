/// Where a link ends, once its words are known.
struct LinkSyntax {
  let source: [UInt8]

  /// The end of the link whose `]` stands before `place`: after `(address "title")`, after a label
  /// in brackets, or there.
  func end(after place: Int) -> Int {
    inlineEnd(from: place) ?? labelEnd(from: place) ?? place
  }

  private func byte(_ place: Int) -> UInt8 {
    place < source.count ? source[place] : 0
  }

  private func skipSpaces(_ place: Int) -> Int {
    var place = place
    while byte(place).isSpace { place += 1 }
    return place
  }

  private func inlineEnd(from place: Int) -> Int? {
    guard byte(place) == UInt8(ascii: "(") else { return nil }
    let start = skipSpaces(place + 1)
    let address = byte(start) == UInt8(ascii: "<") ? pointedEnd(from: start) : bareEnd(from: start)
    guard let address else { return nil }
    let title = skipSpaces(address)
    let end = skipSpaces(title == address ? title : titleEnd(from: title))
    return byte(end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  /// The end of an address between `<` and `>`.
  private func pointedEnd(from start: Int) -> Int? {
    var place = start + 1
    while place < source.count {
      switch source[place] {
      case UInt8(ascii: ">"): return place + 1
      case .backslash: place += 2
      case .newline, UInt8(ascii: "<"): return nil
      default: place += 1
      }
    }
    return nil
  }

  /// The end of an address in which parentheses are balanced.
  private func bareEnd(from start: Int) -> Int? {
    var place = start
    var depth = 0
    while place < source.count {
      switch source[place] {
      case .backslash where byte(place + 1).isPunctuation: place += 2
      case UInt8(ascii: "("):
        depth += 1
        place += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return place }
        depth -= 1
        place += 1
      case let byte where byte.isSpace: return place > start ? place : nil
      default: place += 1
      }
    }
    return nil
  }

  /// The end of the longest title that begins at `start`, which stays where there is none.
  private func titleEnd(from start: Int) -> Int {
    let closers = [
      UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
      UInt8(ascii: "("): UInt8(ascii: ")"),
    ]
    guard let closer = closers[byte(start)] else { return start }
    var end = start
    var place = start + 1
    while place < source.count {
      if source[place] == .backslash, byte(place + 1).isPunctuation {
        // An escaped mark ends the title all the same if no other one does.
        if byte(place + 1) == closer { end = place + 2 }
        place += 2
      } else if source[place] == closer {
        return place + 1
      } else {
        place += 1
      }
    }
    return end
  }

  private func labelEnd(from place: Int) -> Int? {
    guard byte(place) == UInt8(ascii: "[") else { return nil }
    // cmark's limit for a label.
    let limit = min(source.count, place + 1_002)
    var end = place + 1
    while end < limit, source[end] != UInt8(ascii: "[") {
      if source[end] == UInt8(ascii: "]") { return end + 1 }
      end += source[end] == .backslash && byte(end + 1).isPunctuation ? 2 : 1
    }
    return nil
  }
}
