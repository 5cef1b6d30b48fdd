extension TextEncoding {
  /// The text as UTF-8, in which no byte is wrong and none is zero.
  func decoded(_ bytes: [UInt8]) throws(DataError) -> [UInt8] {
    let text =
      switch self {
      case .utf8: try Self.validated(bytes)
      case .utf16: try Self.fromUTF16(bytes, isBig: bytes.starts(with: [0xFE, 0xFF]), name)
      case .utf16LittleEndian: try Self.fromUTF16(bytes, isBig: false, name)
      case .utf16BigEndian: try Self.fromUTF16(bytes, isBig: true, name)
      case .latin1: Self.fromLatin1(bytes)
      default: try converted(bytes)
      }
    if let place = text.firstIndex(of: 0) { throw zero(in: text, at: place) }
    return text
  }

  private static func validated(_ bytes: [UInt8]) throws(DataError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw DataError("UTF-16 in place of UTF-8", hint: "write 'encoding: utf-16'")
    }
    if let place = bytes.firstIndex(of: 0) { throw utf8.zero(in: bytes, at: place) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw wrong(bytes, at: error.byteOffsets.lowerBound, as: "utf-8")
    }
    return bytes
  }

  /// What is said of a byte that an encoding does not have.
  static func wrong(_ bytes: [UInt8], at place: Int, as name: String) -> DataError {
    let digits = String(bytes[place], radix: 16, uppercase: true)
    return DataError(
      "byte 0x\(digits.count < 2 ? "0" : "")\(digits) is not \(name) at line "
        + "\(line(of: place, in: bytes))",
      hint: "name the file's own encoding, such as 'encoding: latin1' or 'encoding: gb18030'")
  }

  /// The line of a place, from 1.
  static func line(of place: Int, in bytes: [UInt8]) -> Int {
    let before = bytes[..<place]
    let ends = before.indices.count { index in
      before[index] == UInt8(ascii: "\n")
        || before[index] == UInt8(ascii: "\r") && bytes[index + 1] != UInt8(ascii: "\n")
    }
    return ends + 1
  }

  private func zero(in text: [UInt8], at place: Int) -> DataError {
    // Latin letters in UTF-16 are zero in every other byte.
    let isWide = self == .utf8 && text.count { $0 == 0 } * 3 > text.count
    let order = text.first == 0 ? "be" : "le"
    return DataError(
      "NUL byte at line \(Self.line(of: place, in: text))",
      hint: isWide
        ? "the file seems to be UTF-16: write 'encoding: utf-16\(order)'"
        : "expected text: the file is damaged, or no table")
  }

  private static func fromLatin1(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(where: { $0 > 0x7F }) else { return bytes }
    return bytes.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] }
  }

  private static func fromUTF16(
    _ bytes: [UInt8], isBig: Bool, _ name: String
  ) throws(DataError) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self)
    else {
      throw DataError(
        "bytes that are not \(name)", hint: "name the file's own encoding, such as 'utf-8'")
    }
    return Array(text.utf8)
  }
}
