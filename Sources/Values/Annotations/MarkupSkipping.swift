import Files

/// Stepping over what is not prose in the source of a paragraph.
extension ByteCursor {
  /// Steps over code, or over a backslash with what it escapes.
  package mutating func skipEscapeOrCode() -> Bool {
    switch peek() {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"): skipMarkup()
    default: false
    }
  }

  /// Steps over code, a formula, a comment, a tag, a link's target or a web address.
  package mutating func skipMarkup() -> Bool {
    switch peek() {
    case UInt8(ascii: "\\"):
      position += 1
      position += scalar?.length ?? 0
      return true
    case UInt8(ascii: "`"): return skipCode()
    case UInt8(ascii: "$"): return skipFormula()
    case UInt8(ascii: "<"): return skip(from: "<!--", to: "-->") || skipTag()
    case UInt8(ascii: "]"): return skip(from: "](", to: ")")
    case UInt8(ascii: "["): return skip(from: "[^", to: "]") || skipCitation()
    case UInt8(ascii: "h"), UInt8(ascii: "w"): return skipWebAddress()
    default: return false
    }
  }

  /// Steps over all up to the end of `closing`, if `opening` comes next and `closing` later.
  private mutating func skip(from opening: String, to closing: String) -> Bool {
    var ahead = self
    guard ahead.skip(opening), !missing.contains(.text(closing)) else { return false }
    while !ahead.isAtEnd {
      if ahead.skip(closing) {
        self = ahead
        return true
      }
      ahead.position += 1
    }
    missing.insert(.text(closing))
    return false
  }

  /// Between two equally long runs of backticks.
  private mutating func skipCode() -> Bool {
    var ahead = self
    let length = ahead.skipRun(UInt8(ascii: "`"))
    position = ahead.position
    guard !missing.contains(.backticks(length)) else { return true }
    while !ahead.isAtEnd {
      if ahead.peek() != UInt8(ascii: "`") {
        ahead.position += 1
      } else if ahead.skipRun(UInt8(ascii: "`")) == length {
        position = ahead.position
        return true
      }
    }
    missing.insert(.backticks(length))
    return true
  }

  private mutating func skipRun(_ byte: UInt8) -> Int {
    let start = position
    while peek() == byte { position += 1 }
    return position - start
  }

  /// What Prose reads as a formula: the next dollar closes one, before which stands no space and
  /// behind which no digit and, where Han stands between, no letter.
  private mutating func skipFormula() -> Bool {
    if skip(from: "$$", to: "$$") || skip(from: "$`", to: "`$") { return true }
    var ahead = self
    ahead.position += 1
    guard let first = ahead.peek(), ![9, 10, 32].contains(first), !missing.contains(.dollar)
    else { return false }
    let start = ahead.position
    while let byte = ahead.peek() {
      switch byte {
      case UInt8(ascii: "\\"): ahead.position += 2
      case UInt8(ascii: "`"): return false
      case UInt8(ascii: "$"):
        let isOpen =
          ahead.position == start || [9, 10, 32].contains(ahead.bytes[ahead.position - 1])
        guard !isOpen, !ahead.opensAnother(behind: start) else { return false }
        position = ahead.position + 1
        return true
      default: ahead.position += 1
      }
    }
    missing.insert(.dollar)
    return false
  }

  /// Whether the dollar that comes next belongs to what follows it: `价格是$5，公式是$x$`.
  private func opensAnother(behind start: Int) -> Bool {
    guard let next = peek(1) else { return false }
    if NumberScanner.isDigit(next) { return true }
    let isWord = next == UInt8(ascii: "\\") || (97...122).contains(next | 32)
    return isWord && bytes[start..<position].contains { (0xE3...0xE9).contains($0) || $0 == 0xEF }
  }

  private mutating func skipTag() -> Bool {
    guard let next = peek(1), next == UInt8(ascii: "/") || (next | 32 >= 97 && next | 32 <= 122)
    else { return false }
    return skip(from: "<", to: ">")
  }

  /// `[12]`.
  private mutating func skipCitation() -> Bool {
    var ahead = self
    ahead.position += 1
    ahead.skip(while: AddressSyntax.isDigit)
    guard ahead.position > position + 1, ahead.skip("]") else { return false }
    self = ahead
    return true
  }

  private mutating func skipWebAddress() -> Bool {
    if let before = scalar(before: position)?.value, AddressSyntax.isNamePart(before) {
      return false
    }
    guard skip(anyOf: ["https://", "http://", "www."]) != nil else { return false }
    skip { $0.value > 32 && $0.value < 0x2E80 && !"<>)".unicodeScalars.contains($0) }
    return true
  }
}
