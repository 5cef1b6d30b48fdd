import Options

/// A JSON value that keeps the order of its members, and writes itself the same everywhere.
package indirect enum JSONText: Sendable, Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  /// Written in shortest round-trip form; what JSON cannot say as `"inf"`, `"-inf"`, `"nan"`.
  case number(Double)
  case string(String)
  case array([JSONText])
  case object([Member])

  /// A name with its value.
  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JSONText

    package init(_ name: String, _ value: JSONText) {
      self.name = name
      self.value = value
    }
  }

  /// The value on one line.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .integer(let integer): text += "\(integer)"
    case .number(let number): text += Self.word(for: number).map(Self.quoted) ?? "\(number)"
    case .string(let string): text += Self.quoted(string)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        text += Self.quoted(member.name) + ": "
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// The word for a number that JSON cannot write; nil for one that it can.
  package static func word(for number: Double) -> String? {
    if number.isFinite { return nil }
    return number.isNaN ? "nan" : number < 0 ? "-inf" : "inf"
  }

  /// The number that a word stands for.
  package static func number(for word: String) -> Double? {
    [Double.nan, .infinity, -.infinity].first { Self.word(for: $0) == word }
  }

  /// A string with quotes, in plain UTF-8.
  package static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension JSONText {
  package static func numbers(_ numbers: [Double]) -> JSONText {
    .array(numbers.map { .number($0) })
  }

  package static func integers(_ integers: [Int]) -> JSONText {
    .array(integers.map { .integer($0) })
  }

  /// A result's value; null where it is missing.
  package init(_ value: ResultValue) {
    switch value {
    case .number(let number): self = .number(number)
    case .integer(let integer): self = .integer(integer)
    case .boolean(let flag): self = .boolean(flag)
    case .list(let entries): self = .numbers(entries)
    case .missing: self = .null
    }
  }

  /// An option's value as it was written.
  package init(_ value: OptionValue) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let integer): self = .integer(integer)
    case .number(let number): self = .number(number)
    case .string(let string): self = .string(string)
    case .list(let values): self = .array(values.map { JSONText($0) })
    case .mapping(let entries): self = JSONText(entries)
    }
  }

  package init(_ entries: [OptionEntry]) {
    self = .object(entries.map { Member($0.key, JSONText($0.value)) })
  }

  package init(_ values: [NamedValue]) {
    self = .object(values.map { Member($0.name, JSONText($0.value)) })
  }
}
