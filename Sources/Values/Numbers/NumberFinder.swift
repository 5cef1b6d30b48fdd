import Files

/// Finds the number that stands directly before a pin.
package struct NumberFinder {
  private var cursor: ByteCursor
  private var end: Int
  private var context = NumberContext.prose
  /// What a message calls the comment behind the number: `pin`.
  private let comment: String
  private let mark: DecimalMark
  /// What dollars stand for: TeX or Typst.
  private let formula: NumberContext

  /// No number that anyone writes has more bytes.
  private static let longest = 96

  init(
    _ prose: ArraySlice<UInt8>, comment: String, mark: DecimalMark = .point,
    formula: NumberContext = .math
  ) {
    self.comment = comment
    self.mark = mark
    self.formula = formula
    let near = prose.suffix(4 * Self.longest)
    let line = near.lastIndex { $0 == 10 || $0 == 13 }.map { near[($0 + 1)...] } ?? near
    cursor = ByteCursor(line)
    end = line.endIndex
    skipClosers()
  }

  /// The number, or what stands there instead.
  func token() throws(ValueError) -> NumberToken {
    guard let token = lastPart() else {
      throw NumberMissing(cursor, end: end, comment: comment, mark: mark).error
    }
    if let compound = CompoundNumber(endingWith: token.range, in: cursor) {
      throw compound.error(cursor.text(compound.range), before: comment)
    }
    return token
  }

  /// The number with all its parts, such as `2/3`; nil where there is none.
  func whole() -> NumberToken? {
    guard var token = lastPart() else { return nil }
    if let compound = CompoundNumber(endingWith: token.range, in: cursor) {
      token.range = compound.range
    }
    return token
  }

  private func lastPart() -> NumberToken? {
    token(endingAt: end) ?? (context == .math ? tokenInBraces() : nil)
  }

  /// Emphasis, code and mathematics may close between the number and the pin.
  private mutating func skipClosers() {
    while end > cursor.bytes.startIndex {
      switch cursor.bytes[end - 1] {
      case UInt8(ascii: "$"): context = formula
      case UInt8(ascii: "`"): if context == .prose { context = .code }
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), 32, 9: break
      default: return
      }
      end -= 1
    }
  }

  /// `\mathbf{41}`.
  private func tokenInBraces() -> NumberToken? {
    var inner = end
    while inner > cursor.bytes.startIndex, cursor.bytes[inner - 1] == UInt8(ascii: "}") {
      inner -= 1
      if let token = token(endingAt: inner) { return token }
    }
    return nil
  }

  /// The longest number that ends at `end`.
  private func token(endingAt end: Int) -> NumberToken? {
    var cursor = ByteCursor(cursor.bytes[..<end])
    let first = max(cursor.bytes.startIndex, end - Self.longest)
    for start in first..<max(first, end) {
      let byte = cursor.bytes[start]
      cursor.position = start
      guard Self.mayBegin(byte), NumberBoundary.isOpen(cursor, context),
        let token = NumberScanner.number(at: cursor, context: context, mark: mark),
        token.range.upperBound == end
      else { continue }
      return token
    }
    return nil
  }

  /// Digits, signs, a point, a question mark; 0xE2 begins the real minus, `&` its entity.
  package static func mayBegin(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || byte == 0xE2 || "+-.,?&".utf8.contains(byte)
  }
}
