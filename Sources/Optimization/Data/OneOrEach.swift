import Options

/// A value that all clusters, classes or features share, or a list with one for each.
public enum OneOrEach<Value: OptionConvertible & Equatable>: Sendable, Equatable {
  /// The same for all.
  case one(Value)
  /// In their order; a list of another length is refused.
  case each([Value])

  /// The value for each of some things; of a list as many as it has.
  func values(_ count: Int) -> [Value] {
    switch self {
    case .one(let value): Array(repeating: value, count: count)
    case .each(let values): values
    }
  }

  /// How many values a list has; nil where all share one.
  var count: Int? {
    if case .each(let values) = self { values.count } else { nil }
  }

  /// Refuses a list of another length.
  func check(_ count: Int, _ things: String, of option: String) throws(OptionErrors) {
    guard let own = self.count, own != count else { return }
    throw OptionErrors(
      OptionError(
        "wrong-size", "'\(option)' has \(own) values",
        hint: "expected one for each of the \(count) \(things); a sweep is "
          + "'\(option): {values: \(optionValue.text)}'", at: [option]))
  }
}

extension OneOrEach: OptionConvertible {
  public static var optionType: OptionType {
    .either([Value.optionType, .list(Value.optionType)])
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    if case .list(let values) = value {
      guard !values.isEmpty else {
        throw OptionErrors(
          OptionError("wrong-size", "invalid value '[]'", hint: "expected at least one value"))
      }
      self = .each(try [Value](value))
    } else {
      self = .one(try Value(value))
    }
  }

  public var optionValue: OptionValue {
    switch self {
    case .one(let value): value.optionValue
    case .each(let values): values.optionValue
    }
  }
}
