/// A Swift type that an option may have.
package protocol OptionConvertible: Sendable {
  static var optionType: OptionType { get }
  /// The value that the user wrote, or what is wrong with it (`message` without the option's name).
  init(_ value: OptionValue) throws(OptionErrors)
  /// The value as a user would write it.
  var optionValue: OptionValue { get }
}

extension Bool: OptionConvertible {
  package static var optionType: OptionType { .boolean }

  package init(_ value: OptionValue) throws(OptionErrors) {
    guard case .boolean(let flag) = value else {
      throw .wrongType(value, expected: Self.optionType.text)
    }
    self = flag
  }

  package var optionValue: OptionValue { .boolean(self) }
}

extension Int: OptionConvertible {
  package static var optionType: OptionType { .integer }

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .integer(let integer): self = integer
    // 1e3 is a whole number to everyone but YAML.
    case .number(let number):
      guard let integer = Int(exactly: number) else { fallthrough }
      self = integer
    default: throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  package var optionValue: OptionValue { .integer(self) }
}

extension Double: OptionConvertible {
  package static var optionType: OptionType { .number }

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .integer(let integer): self = Double(integer)
    case .number(let number): self = number
    default: throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  package var optionValue: OptionValue { .number(self) }
}

extension String: OptionConvertible {
  package static var optionType: OptionType { .string }

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .string(let text): self = text
    // A caption or a name may look like a number to YAML.
    case .integer, .number, .boolean: self = value.text
    default: throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  package var optionValue: OptionValue { .string(self) }
}

extension Array: OptionConvertible where Element: OptionConvertible {
  package static var optionType: OptionType { .list(Element.optionType) }

  package init(_ value: OptionValue) throws(OptionErrors) {
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

  package var optionValue: OptionValue { .list(map(\.optionValue)) }
}

extension Optional: OptionConvertible where Wrapped: OptionConvertible {
  package static var optionType: OptionType { .optional(Wrapped.optionType) }

  package init(_ value: OptionValue) throws(OptionErrors) {
    self = value == .null ? nil : try Wrapped(value)
  }

  package var optionValue: OptionValue { self?.optionValue ?? .null }
}

/// An option whose value is one of some words: an enumeration of strings.
package protocol OptionChoice: OptionConvertible, CaseIterable, RawRepresentable<String> {}

extension OptionChoice {
  package static var optionType: OptionType { .choice(allCases.map(\.rawValue)) }

  package init(_ value: OptionValue) throws(OptionErrors) {
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

  package var optionValue: OptionValue { .string(rawValue) }
}
