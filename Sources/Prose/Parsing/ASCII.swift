extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let backslash = UInt8(ascii: "\\")
  static let bar = UInt8(ascii: "|")
  static let quoteMark = UInt8(ascii: ">")

  /// Whether the byte is one of the spaces of C's `isspace`.
  var isSpace: Bool { self == .space || (9...13).contains(self) }

  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }

  /// Whether a backslash before the byte takes its meaning away.
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension Array<UInt8> {
  /// The first place from `start` on at which `pattern` stands, which has at least one byte.
  func firstRange(of pattern: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    var place = start
    while place <= count - pattern.count {
      if self[place] == first, self[place..<place + pattern.count].elementsEqual(pattern) {
        return place..<place + pattern.count
      }
      place += 1
    }
    return nil
  }
}
