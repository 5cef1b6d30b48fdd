import Files

extension JSON {
  /// The value that all of a text writes, or what is wrong with it.
  package init(parsing bytes: [UInt8]) throws(ValueError) {
    var reader = JSONReader(cursor: ByteCursor(bytes[...]))
    self = try reader.document()
  }

  /// The members of a text's object that stand before a key; what follows is not looked at.
  init(parsing bytes: [UInt8], before key: String) throws(ValueError) {
    var reader = JSONReader(cursor: ByteCursor(bytes[...]))
    self = .object(try reader.head(before: key))
  }
}

/// Reads JSON, with the place of what is wrong.
private struct JSONReader {
  var cursor: ByteCursor
  private var depth = 0

  private static let deepest = 64

  init(cursor: ByteCursor) {
    self.cursor = cursor
  }

  mutating func document() throws(ValueError) -> JSON {
    _ = cursor.skip("\u{FEFF}")
    let value = try value()
    cursor.skipSpace()
    guard cursor.isAtEnd else { throw unexpected() }
    return value
  }

  private func unexpected() -> ValueError {
    let start = min(cursor.position, cursor.end)
    let end = min(cursor.end, start + (cursor.scalar?.length ?? 0))
    let text = cursor.text(start..<end)
    return ValueError(
      "invalid-json", text.isEmpty ? "unexpected end of JSON" : "unexpected '\(text)' in JSON",
      at: start..<end)
  }

  private mutating func value() throws(ValueError) -> JSON {
    cursor.skipSpace()
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw unexpected() }
    switch cursor.peek() {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try elements())
    case UInt8(ascii: "\""): return .string(try string())
    default:
      if cursor.skip("true") { return .boolean(true) }
      if cursor.skip("false") { return .boolean(false) }
      if cursor.skip("null") { return .null }
      return .number(try number())
    }
  }

  mutating func head(before key: String) throws(ValueError) -> [JSON.Member] {
    _ = cursor.skip("\u{FEFF}")
    cursor.skipSpace()
    guard cursor.peek() == UInt8(ascii: "{") else { throw unexpected() }
    return try members(before: key)
  }

  private mutating func members(before end: String? = nil) throws(ValueError) -> [JSON.Member] {
    var members: [JSON.Member] = []
    cursor.position += 1
    cursor.skipSpace()
    if cursor.skip("}") { return members }
    repeat {
      cursor.skipSpace()
      guard cursor.peek() == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try string()
      if key == end { return members }
      cursor.skipSpace()
      guard cursor.skip(":") else { throw unexpected() }
      members.append(JSON.Member(key, try value()))
      cursor.skipSpace()
    } while cursor.skip(",")
    guard cursor.skip("}") else { throw unexpected() }
    return members
  }

  private mutating func elements() throws(ValueError) -> [JSON] {
    var values: [JSON] = []
    cursor.position += 1
    cursor.skipSpace()
    if cursor.skip("]") { return values }
    repeat {
      values.append(try value())
      cursor.skipSpace()
    } while cursor.skip(",")
    guard cursor.skip("]") else { throw unexpected() }
    return values
  }

  private mutating func number() throws(ValueError) -> Double {
    let start = cursor.position
    cursor.skip { AddressSyntax.isDigit($0) || "+-.eE".unicodeScalars.contains($0) }
    let text = cursor.text(start..<cursor.position)
    guard let first = text.first, first.isNumber || first == "-", let number = Double(text),
      number.isFinite
    else {
      cursor.position = start
      throw unexpected()
    }
    return number
  }

  private mutating func string() throws(ValueError) -> String {
    cursor.position += 1
    var bytes: [UInt8] = []
    while let byte = cursor.peek(), byte != UInt8(ascii: "\"") {
      guard byte >= 32 else { throw unexpected() }
      cursor.position += 1
      if byte == UInt8(ascii: "\\") {
        bytes += try escape()
      } else {
        bytes.append(byte)
      }
    }
    guard cursor.skip("\""), let string = String(validating: bytes, as: UTF8.self) else {
      throw unexpected()
    }
    return string
  }

  private mutating func escape() throws(ValueError) -> [UInt8] {
    guard let byte = cursor.peek() else { throw unexpected() }
    if byte == UInt8(ascii: "u") { return Array(String(try unicodeEscape()).utf8) }
    let plain: [UInt8: UInt8] = [34: 34, 92: 92, 47: 47, 98: 8, 102: 12, 110: 10, 114: 13, 116: 9]
    guard let escaped = plain[byte] else { throw unexpected() }
    cursor.position += 1
    return [escaped]
  }

  /// `\u00e9`, or two of them for a scalar beyond the first 65,536.
  private mutating func unicodeEscape() throws(ValueError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, cursor.skip("\\") else { throw unexpected() }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw unexpected() }
    return scalar
  }

  private mutating func hexadecimal() throws(ValueError) -> UInt32 {
    guard cursor.skip("u") else { throw unexpected() }
    let digits = cursor.text(cursor.position..<cursor.position + 4)
    guard digits.utf8.count == 4, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
      let value = UInt32(digits, radix: 16)
    else { throw unexpected() }
    cursor.position += 4
    return value
  }
}
