/// Text as JavaScript counts it: UTF-8, but with a pair of surrogates beyond the first plane.
enum ScriptText {
  /// The bytes that the engine takes for `text`.
  static func encode(_ text: String) -> [UInt8] {
    let utf8 = Array(text.utf8)
    guard utf8.contains(where: { $0 >= 0xF0 }) else { return utf8 }
    return text.utf16.flatMap(encodeUnit)
  }

  /// The text of the bytes that the engine gave.
  static func decode(_ bytes: [UInt8]) -> String {
    guard hasSurrogates(bytes) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: units(bytes), as: UTF16.self)
  }

  /// The byte offset in `text` of what JavaScript calls index `index`.
  static func byteOffset(in text: String, of index: Int) -> Int? {
    let units = text.utf16
    guard let place = units.index(units.startIndex, offsetBy: index, limitedBy: units.endIndex)
    else { return nil }
    return text.utf8.distance(from: text.startIndex, to: place)
  }

  private static func encodeUnit(_ unit: UInt16) -> [UInt8] {
    switch unit {
    case 0..<0x80: [UInt8(unit)]
    case 0x80..<0x800: [0xC0 | UInt8(unit >> 6), 0x80 | UInt8(unit & 0x3F)]
    default: [0xE0 | UInt8(unit >> 12), 0x80 | UInt8(unit >> 6 & 0x3F), 0x80 | UInt8(unit & 0x3F)]
    }
  }

  private static func hasSurrogates(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0xED && $1 >= 0xA0 }
  }

  /// The UTF-16 units of well-formed sequences of one to three bytes.
  private static func units(_ bytes: [UInt8]) -> [UInt16] {
    var units: [UInt16] = []
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : 3
      guard index + length <= bytes.count else { break }
      let mask: UInt8 = [0x7F, 0x1F, 0x0F][length - 1]
      units.append(
        bytes[index + 1..<index + length].reduce(UInt16(first & mask)) {
          $0 << 6 | UInt16($1 & 0x3F)
        })
      index += length
    }
    return units
  }
}
