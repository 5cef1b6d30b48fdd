/// Reads the records of comma-separated text one by one, by the rules of RFC 4180.
package struct CSVReader {
  /// Where a field stands, without the quotes around it.
  package struct Field: Sendable {
    private let start: UInt32
    private let end: UInt32
    /// Whether it stands in quotes, where a quote inside is doubled.
    package let isQuoted: Bool

    fileprivate init(_ range: Range<Int>, isQuoted: Bool = false) {
      start = UInt32(clamping: range.lowerBound)
      end = UInt32(clamping: range.upperBound)
      self.isQuoted = isQuoted
    }

    package var range: Range<Int> { Int(start)..<Int(end) }

    /// A field with nothing in it.
    package static let empty = Field(0..<0)
  }

  /// The fields of one record, and the line on which it starts, from 1.
  struct Record {
    var fields: [String]
    var line: Int
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position = 0
  private var line = 1
  /// The line on which the last record starts, from 1.
  package private(set) var recordLine = 1

  /// Reads the bytes of a text in UTF-8.
  package init(_ text: [UInt8], delimiter: UInt8) {
    bytes = text
    self.delimiter = delimiter
    // A byte order mark is no part of the first field.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record; empty lines are passed over.
  mutating func next() throws(DataError) -> Record? {
    guard let fields = try nextFields() else { return nil }
    return Record(fields: fields.map(text), line: recordLine)
  }

  /// The places of the next record's fields; empty lines are passed over.
  package mutating func nextFields() throws(DataError) -> [Field]? {
    while position < bytes.count, endsLine { skipLineEnd() }
    guard position < bytes.count else { return nil }
    recordLine = line
    var fields: [Field] = []
    while true {
      fields.append(try field())
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    skipLineEnd()
    return fields
  }

  /// The text of a field.
  package func text(of field: Field) -> String { Self.text(of: field, in: bytes) }

  /// The text of a field of a file that was read before.
  package static func text(of field: Field, in bytes: [UInt8]) -> String {
    let text = bytes[field.range]
    guard field.isQuoted, text.contains(UInt8(ascii: "\"")) else {
      return String(decoding: text, as: UTF8.self)
    }
    var plain: [UInt8] = []
    var isSecond = false
    for byte in text {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { plain.append(byte) }
    }
    return String(decoding: plain, as: UTF8.self)
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

  private mutating func field() throws(DataError) -> Field {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try quotedField() }
    let start = position
    while position < bytes.count, bytes[position] != delimiter, !endsLine { position += 1 }
    return Field(start..<position)
  }

  /// A field in quotes; a quote inside is doubled.
  private mutating func quotedField() throws(DataError) -> Field {
    let firstLine = line
    position += 1
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          return try closed(start..<position - 1, from: firstLine)
        }
        position += 1
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
    throw DataError("unclosed quote at line \(firstLine)")
  }

  private func closed(_ range: Range<Int>, from start: Int) throws(DataError) -> Field {
    guard position == bytes.count || bytes[position] == delimiter || endsLine else {
      throw DataError("text after a closing quote at line \(start)")
    }
    return Field(range, isQuoted: true)
  }
}
