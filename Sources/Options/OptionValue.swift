/// A value as a user writes it: the tree that YAML gives, without places.
public indirect enum OptionValue: Sendable, Equatable {
  /// `null`, `~`, or nothing at all.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A whole number within 64 bits.
  case integer(Int)
  /// A number with a point or an exponent.
  case number(Double)
  /// A text, quoted or not.
  case string(String)
  /// Values in their order.
  case list([OptionValue])
  /// Entries in their order; no key twice.
  case mapping([OptionEntry])
}

/// A key and its value, in the order in which they were written.
public struct OptionEntry: Sendable, Equatable {
  /// As it is written, without quotes.
  public var key: String
  /// What stands after the colon.
  public var value: OptionValue

  /// An entry of a mapping.
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
