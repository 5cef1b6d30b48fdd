/// Reads JSON; strict enough for the fixtures, which are well-formed.
struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func parse() throws -> JSONValue {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw failure("the end") }
    return value
  }

  private mutating func value() throws -> JSONValue {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws -> JSONValue {
    var members: [JSONValue.Member] = []
    try take("{")
    while !closes("}") {
      if !members.isEmpty { try take(",") }
      skipSpace()
      let key = try string()
      try take(":")
      members.append(JSONValue.Member(key: key, value: try value()))
    }
    return .object(members)
  }

  private mutating func array() throws -> JSONValue {
    var values: [JSONValue] = []
    try take("[")
    while !closes("]") {
      if !values.isEmpty { try take(",") }
      values.append(try value())
    }
    return .array(values)
  }

  private mutating func string() throws -> String {
    try take("\"")
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      position += 1
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      text += try escape()
    }
    try take("\"")
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws -> [UInt8] {
    guard let letter = peek else { throw failure("an escape") }
    position += 1
    switch letter {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
        throw failure("four hexadecimal digits")
      }
      position += 4
      return Array(String(Character(scalar)).utf8)
    default: return [letter]
    }
  }

  private mutating func number() throws -> JSONValue {
    let start = position
    while let byte = peek, "+-.0123456789eE".utf8.contains(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Double(text) != nil else { throw failure("a number") }
    return .number(text)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw failure(word) }
    position += word.utf8.count
    return value
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func closes(_ bracket: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: bracket) else { return false }
    position += 1
    return true
  }

  private mutating func take(_ character: Unicode.Scalar) throws {
    guard closes(character) else { throw failure("'\(character)'") }
  }

  private func failure(_ expected: String) -> JSONValue.Mismatch {
    JSONValue.Mismatch(message: "expected \(expected) at byte \(position)")
  }
}

extension JSONValue {
  /// The value that a text writes.
  package init(parsing text: String) throws {
    var parser = JSONParser(text)
    self = try parser.parse()
  }
}
