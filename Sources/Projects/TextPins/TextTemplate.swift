import Files
import Values

/// Words around a number: `retries a failed request at most {} times`.
struct TextTemplate {
  /// A piece of text that has to stand there, or white space of any kind.
  private enum Piece: Equatable {
    case byte(UInt8)
    case space
  }

  private let before: [Piece]
  private let after: [Piece]

  /// The template of a text with one `{}`; `{{` and `}}` are braces.
  init?(_ text: String) {
    var sides: [[UInt8]] = [[]]
    let bytes = Array(text.utf8)
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var place = 0
    while place < bytes.count {
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      if bytes[place] == open, next == close {
        sides.append([])
        place += 2
      } else {
        let isDoubled = (bytes[place] == open || bytes[place] == close) && next == bytes[place]
        sides[sides.count - 1].append(bytes[place])
        place += isDoubled ? 2 : 1
      }
    }
    guard sides.count == 2 else { return nil }
    before = Self.pieces(sides[0])
    after = Self.pieces(sides[1])
    guard before.count + after.count > 0 else { return nil }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [9, 10, 13, 32].contains(byte) }

  private static func pieces(_ bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    for byte in bytes {
      if !isSpace(byte) {
        pieces.append(.byte(byte))
      } else if pieces.last != .space {
        pieces.append(.space)
      }
    }
    return pieces
  }

  /// Every number of a stretch of text that stands between the words.
  func numbers(in bytes: [UInt8], _ range: Range<Int>) -> [NumberToken] {
    var found: [NumberToken] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard NumberFinder.mayBegin(bytes[place]), matches(before, backwardFrom: place, bytes, range),
        let token = TextNumber.token(at: place, in: bytes, upTo: range.upperBound),
        matches(after, forwardFrom: token.range.upperBound, bytes, range)
      else {
        place += 1
        continue
      }
      found.append(token)
      place = token.range.upperBound
    }
    return found
  }

  private func matches(
    _ pieces: [Piece], forwardFrom start: Int, _ bytes: [UInt8], _ range: Range<Int>
  ) -> Bool {
    var place = start
    for piece in pieces {
      switch piece {
      case .byte(let byte):
        guard place < range.upperBound, bytes[place] == byte else { return false }
        place += 1
      case .space:
        let first = place
        while place < range.upperBound, Self.isSpace(bytes[place]) || isQuote(place, bytes) {
          place += 1
        }
        guard place > first else { return false }
      }
    }
    return true
  }

  private func matches(
    _ pieces: [Piece], backwardFrom end: Int, _ bytes: [UInt8], _ range: Range<Int>
  ) -> Bool {
    var place = end
    for piece in pieces.reversed() {
      switch piece {
      case .byte(let byte):
        guard place > range.lowerBound, bytes[place - 1] == byte else { return false }
        place -= 1
      case .space:
        let last = place
        while place > range.lowerBound, Self.isSpace(bytes[place - 1]) || isQuote(place - 1, bytes)
        {
          place -= 1
        }
        guard place < last else { return false }
      }
    }
    return true
  }

  /// Whether a byte is the mark of a quote at the start of a line.
  private func isQuote(_ place: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[place] == UInt8(ascii: ">") else { return false }
    var before = place - 1
    while before >= 0, bytes[before] == 32 || bytes[before] == UInt8(ascii: ">") { before -= 1 }
    return before < 0 || bytes[before] == 10 || bytes[before] == 13
  }
}

/// A number in prose or in code: `1,017`, `10_000`, `1.5e-3`.
enum TextNumber {
  static func token(at place: Int, in bytes: [UInt8], upTo end: Int) -> NumberToken? {
    var cursor = ByteCursor(bytes[..<end])
    cursor.position = place
    guard NumberBoundary.isOpen(cursor, .code),
      let token = NumberScanner.number(at: cursor, context: .prose), !token.isPlaceholder
    else { return nil }
    return underscored(token, bytes, end) ?? token
  }

  /// `10_000`, of which a sentence would see 10.
  private static func underscored(
    _ first: NumberToken, _ bytes: [UInt8], _ end: Int
  ) -> NumberToken? {
    var digits = bytes[first.range]
    var place = first.range.upperBound
    guard digits.allSatisfy(NumberScanner.isDigit) else { return nil }
    while place + 3 < end, bytes[place] == UInt8(ascii: "_"),
      bytes[place + 1...place + 3].allSatisfy(NumberScanner.isDigit)
    {
      digits += bytes[place + 1...place + 3]
      place += 4
    }
    guard place > first.range.upperBound,
      let decimal = DecimalDigits(String(decoding: digits, as: UTF8.self))
    else { return nil }
    var notation = Notation(decimals: 0, significantDigits: digits.count, context: .code)
    notation.grouping = Notation.Grouping(separator: "_", from: 4)
    return NumberToken(
      range: first.range.lowerBound..<place, decimal: decimal, notation: notation)
  }
}
