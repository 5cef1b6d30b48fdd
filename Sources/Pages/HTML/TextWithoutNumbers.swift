/// A text with one sign in place of each number, to compare what is said of numbers that rounding
/// moves; the line of a drawing is a number too.
package enum TextWithoutNumbers {
  private static let sign = UInt8(ascii: "#")

  /// Whether two texts say the same but for numbers.
  package static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a == b || bytes(of: a) == bytes(of: b)
  }

  /// The text's bytes; numbers that only blanks, commas and signs part are one.
  static func bytes(of source: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var place = 0
    while place < source.count {
      let length = max(numberLength(in: source, at: place), pathLength(in: source, at: place))
      if length > 0 {
        place += length
        if bytes.last != sign { bytes.append(sign) }
      } else {
        bytes.append(source[place])
        place += 1
      }
    }
    return bytes
  }

  /// The bytes of a part of a number that begins at a place; 0 where none does.
  private static func numberLength(in bytes: [UInt8], at place: Int) -> Int {
    switch bytes[place] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: " "), UInt8(ascii: "e"):
      joins(bytes, at: place) ? 1 : 0
    // ² ³ ¹ × (of ×10⁻⁹) in two bytes.
    case 0xC2 where [0xB2, 0xB3, 0xB9].contains(byte(bytes, place + 1)): 2
    case 0xC3 where byte(bytes, place + 1) == 0x97: 2
    // The minus sign, ⁰, ⁴ to ⁹ and ⁻, and a narrow blank, in three.
    case 0xE2 where byte(bytes, place + 1) == 0x88 && byte(bytes, place + 2) == 0x92: 3
    case 0xE2
    where byte(bytes, place + 1) == 0x81 && (0xB0...0xBB).contains(byte(bytes, place + 2)):
      3
    case 0xE2 where byte(bytes, place + 1) == 0x80 && byte(bytes, place + 2) == 0xAF: 3
    default: 0
    }
  }

  /// The bytes of a drawing's line, ` d="M…`, up to its closing quote; 0 where none begins.
  private static func pathLength(in bytes: [UInt8], at place: Int) -> Int {
    guard bytes[place] == UInt8(ascii: " "), bytes[place...].starts(with: #" d="M"#.utf8),
      let end = bytes[(place + 4)...].firstIndex(of: UInt8(ascii: "\""))
    else { return 0 }
    return end - place
  }

  /// Whether a byte that may be part of a number stands before a digit, or before ` × 10`.
  private static func joins(_ bytes: [UInt8], at place: Int) -> Bool {
    let next = byte(bytes, place + 1)
    if isDigit(next) { return true }
    switch next {
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return isDigit(byte(bytes, place + 2))
    case UInt8(ascii: " "):
      return bytes[place] == UInt8(ascii: ",") && joins(bytes, at: place + 1)
    case 0xC3: return bytes[place] == UInt8(ascii: " ") && byte(bytes, place + 2) == 0x97
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func byte(_ bytes: [UInt8], _ place: Int) -> UInt8 {
    place < bytes.count ? bytes[place] : 0
  }
}
