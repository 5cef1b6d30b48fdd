import Optimization

/// A JSON value whose objects keep their order and whose numbers are doubles.
package indirect enum JSON: Sendable, Equatable {
  case null
  case boolean(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package var key: String
    package var value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// A number, or the string that stands for one that is not finite.
  package init(_ number: Double) {
    self = JSONText.word(for: number).map { .string($0) } ?? .number(number)
  }

  /// The first member named `key`.
  package subscript(key: String) -> JSON? {
    members?.first { $0.key == key }?.value
  }

  package var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  package var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  /// The number, also one that is not finite.
  package var double: Double? {
    switch self {
    case .number(let number): number
    case .string(let word): JSONText.number(for: word)
    default: nil
    }
  }

  /// The number of something: whole, and not below zero.
  var count: Int? { double.flatMap(Int.init(exactly:)).flatMap { $0 < 0 ? nil : $0 } }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral string: String) {
    self = .string(string)
  }
}
