/// Reads the records of comma-separated text one by one, by the rules of RFC 4180.
struct CSVReader {
  /// The fields of one record, and the line on which it starts, from 1.
  struct Record {
    var fields: [String]
    var line: Int
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1

  /// Reads the bytes of a text in UTF-8.
  init(_ text: [UInt8], delimiter: UInt8) {
    bytes = text
    self.delimiter = delimiter
    // A byte order mark is no part of the first field.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record; empty lines are passed over.
  mutating func next() throws(DataError) -> Record? {
    while position < bytes.count, endsLine { skipLineEnd() }
    guard position < bytes.count else { return nil }
    var record = Record(fields: [], line: line)
    while true {
      record.fields.append(try field())
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    skipLineEnd()
    return record
  }

  private var endsLine: Bool {
    bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r")
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == UInt8(ascii: "\r") {
      position += 1
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\n") else {
        line += 1
        return
      }
    }
    position += 1
    line += 1
  }

  private mutating func field() throws(DataError) -> String {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quotedField() }
    let start = position
    while position < bytes.count, bytes[position] != delimiter, !endsLine { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A field in quotes; a quote inside is doubled.
  private mutating func quotedField() throws(DataError) -> String {
    let start = line
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          return try closed(text, from: start)
        }
        position += 1
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      text.append(byte)
    }
    throw DataError("unclosed quote at line \(start)")
  }

  private func closed(_ text: [UInt8], from start: Int) throws(DataError) -> String {
    guard position == bytes.count || bytes[position] == delimiter || endsLine else {
      throw DataError("text after a closing quote at line \(start)")
    }
    return String(decoding: text, as: UTF8.self)
  }
}
