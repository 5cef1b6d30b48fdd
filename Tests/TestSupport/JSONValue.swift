/// A JSON value of a fixture; numbers keep their text, so that every double is read exactly.
package indirect enum JSONValue: Sendable, Equatable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key and its value, in the order of the file.
  package struct Member: Sendable, Equatable {
    package var key: String
    package var value: JSONValue
  }

  /// A value that is not what a test takes it for.
  package struct Mismatch: Error, Sendable, Equatable {
    package var message: String
  }
}

extension JSONValue {
  /// The value of a member, `null` where there is none.
  package subscript(key: String) -> JSONValue {
    guard case .object(let members) = self else { return .null }
    return members.first { $0.key == key }?.value ?? .null
  }

  /// The entry of an array, `null` past its end.
  package subscript(index: Int) -> JSONValue {
    guard case .array(let values) = self, values.indices.contains(index) else { return .null }
    return values[index]
  }

  package var isNull: Bool { self == .null }

  /// A number, exactly; `"inf"`, `"-inf"` and `"nan"` are numbers too.
  package var double: Double {
    get throws {
      switch self {
      case .number(let text), .string(let text):
        guard let number = Double(text) else { throw mismatch("a number") }
        return number
      default: throw mismatch("a number")
      }
    }
  }

  package var int: Int {
    get throws {
      guard case .number(let text) = self, let number = Int(text) else {
        throw mismatch("an integer")
      }
      return number
    }
  }

  package var string: String {
    get throws {
      guard case .string(let text) = self else { throw mismatch("a string") }
      return text
    }
  }

  package var bool: Bool {
    get throws {
      guard case .boolean(let flag) = self else { throw mismatch("true or false") }
      return flag
    }
  }

  package var array: [JSONValue] {
    get throws {
      guard case .array(let values) = self else { throw mismatch("an array") }
      return values
    }
  }

  package var members: [Member] {
    get throws {
      guard case .object(let members) = self else { throw mismatch("an object") }
      return members
    }
  }

  /// The numbers of an array.
  package var doubles: [Double] { get throws { try array.map { try $0.double } } }
  package var ints: [Int] { get throws { try array.map { try $0.int } } }
  package var strings: [String] { get throws { try array.map { try $0.string } } }
  /// The numbers of an array of arrays.
  package var rows: [[Double]] { get throws { try array.map { try $0.doubles } } }

  private func mismatch(_ expected: String) -> Mismatch {
    Mismatch(message: "expected \(expected), got \(self)")
  }
}

extension JSONValue: CustomStringConvertible {
  /// What a test's report calls the value: short, the name of a case where it has one.
  package var description: String {
    switch self {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number(let text), .string(let text): text
    case .array(let values): "[" + values.prefix(6).map(\.description).joined(separator: ", ") + "]"
    case .object(let members):
      if case .string(let name) = self["name"] {
        name
      } else {
        "{" + members.prefix(3).map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
      }
    }
  }
}
