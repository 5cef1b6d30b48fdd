/// A Swift type that an option may have.
public protocol OptionConvertible: Sendable {
  /// The type as documentation, messages and the schema state it.
  static var optionType: OptionType { get }
  /// The value that the user wrote, or what is wrong with it (`message` without the option's name).
  init(_ value: OptionValue) throws(OptionErrors)
  /// The value as a user would write it.
  var optionValue: OptionValue { get }
}

extension Bool: OptionConvertible {
  public static var optionType: OptionType { .boolean }

  public init(_ value: OptionValue) throws(OptionErrors) {
    guard case .boolean(let flag) = value else {
      throw .wrongType(value, expected: Self.optionType.text)
    }
    self = flag
  }

  public var optionValue: OptionValue { .boolean(self) }
}

extension Int: OptionConvertible {
  public static var optionType: OptionType { .integer }

  public init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .integer(let integer): self = integer
    // 1e3 is a whole number to everyone but YAML.
    case .number(let number):
      guard let integer = Int(exactly: number) else { fallthrough }
      self = integer
    default: throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  public var optionValue: OptionValue { .integer(self) }
}

extension Double: OptionConvertible {
  public static var optionType: OptionType { .number }

  public init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .integer(let integer): self = Double(integer)
    case .number(let number): self = number
    default: throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  public var optionValue: OptionValue { .number(self) }
}

extension String: OptionConvertible {
  public static var optionType: OptionType { .string }

  public init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .string(let text): self = text
    // A caption or a name may look like a number to YAML.
    case .integer, .number, .boolean: self = value.text
    default: throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  public var optionValue: OptionValue { .string(self) }
}

extension Array: OptionConvertible where Element: OptionConvertible {
  public static var optionType: OptionType { .list(Element.optionType) }

  public init(_ value: OptionValue) throws(OptionErrors) {
    guard case .list(let values) = value else {
      throw .wrongType(value, expected: Self.optionType.text)
    }
    var elements: [Element] = []
    var errors: [OptionError] = []
    for (index, value) in values.enumerated() {
      do throws(OptionErrors) {
        elements.append(try Element(value))
      } catch {
        errors += error.nested(in: "\(index)").errors
      }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    self = elements
  }

  public var optionValue: OptionValue { .list(map(\.optionValue)) }
}

extension Optional: OptionConvertible where Wrapped: OptionConvertible {
  public static var optionType: OptionType { .optional(Wrapped.optionType) }

  public init(_ value: OptionValue) throws(OptionErrors) {
    self = value == .null ? nil : try Wrapped(value)
  }

  public var optionValue: OptionValue { self?.optionValue ?? .null }
}

/// An option whose value is one of some words: an enumeration of strings.
public protocol OptionChoice: OptionConvertible, CaseIterable, RawRepresentable<String> {}

extension OptionChoice {
  public static var optionType: OptionType { .choice(allCases.map(\.rawValue)) }

  public init(_ value: OptionValue) throws(OptionErrors) {
    guard case .string(let word) = value else {
      throw .wrongType(value, expected: Self.optionType.text)
    }
    guard let choice = Self(rawValue: word) else {
      let known = Self.allCases.map(\.rawValue)
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(word)'",
          hint: NearMiss.hint(for: word, among: known) ?? "expected \(Self.optionType.text)"))
    }
    self = choice
  }

  public var optionValue: OptionValue { .string(rawValue) }
}
