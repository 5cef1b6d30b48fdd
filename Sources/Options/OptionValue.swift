/// A value as a user writes it: the tree that YAML gives, without places.
public indirect enum OptionValue: Sendable, Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case list([OptionValue])
  case mapping([OptionEntry])
}

/// A key and its value, in the order in which they were written.
public struct OptionEntry: Sendable, Equatable {
  public var key: String
  public var value: OptionValue

  public init(_ key: String, _ value: OptionValue) {
    self.key = key
    self.value = value
  }
}

extension OptionValue {
  /// The entries of a mapping; none for `null`, so that `adam:` means all defaults.
  public var entries: [OptionEntry]? {
    switch self {
    case .mapping(let entries): entries
    case .null: []
    default: nil
    }
  }

  /// The value of a mapping's `key`.
  public subscript(key: String) -> OptionValue? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// What a message calls a value of this kind.
  public var kindName: String {
    switch self {
    case .null: "nothing"
    case .boolean: "true or false"
    case .integer: "an integer"
    case .number: "a number"
    case .string: "text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The value in YAML's flow form, as messages and canonical specifications print it.
  public var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): value
    case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
    }
  }
}
