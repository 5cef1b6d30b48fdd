/// One thing wrong with an option, placed by its path in the value that was decoded.
public struct OptionError: Error, Sendable, Equatable {
  /// Which part of the entry at `path` is wrong.
  public enum Part: Sendable, Equatable {
    case key, value
  }

  /// Keys, and indices of list entries as decimal text, from the outermost value inwards.
  public var path: [String]
  public var part: Part
  /// A stable name for the kind of error, such as `unknown-option`.
  public var id: String
  /// Kind, then the user's own words in quotes; lower case, no full stop.
  public var message: String
  /// The nearest known name, or the form expected.
  public var hint: String?

  public init(
    _ id: String, _ message: String, hint: String? = nil, at path: [String] = [],
    part: Part = .value
  ) {
    self.id = id
    self.message = message
    self.hint = hint
    self.path = path
    self.part = part
  }

  /// The same error seen from one level further out.
  public func nested(in key: String) -> OptionError {
    var error = self
    error.path.insert(key, at: 0)
    return error
  }
}

/// All that is wrong with a value: never only the first error.
public struct OptionErrors: Error, Sendable, Equatable {
  public var errors: [OptionError]

  public init(_ errors: [OptionError]) {
    self.errors = errors
  }

  public init(_ error: OptionError) {
    errors = [error]
  }

  /// The same errors seen from one level further out.
  public func nested(in key: String) -> OptionErrors {
    OptionErrors(errors.map { $0.nested(in: key) })
  }
}

extension OptionErrors {
  /// Where a value has the wrong type: `invalid value 'ten' for 'epochs'` is built around it.
  public static func wrongType(_ value: OptionValue, expected: String) -> OptionErrors {
    OptionErrors(
      OptionError("wrong-type", "invalid value '\(value.text)'", hint: "expected \(expected)"))
  }
}

extension [OptionError] {
  /// The value, or nil with its errors added here: for decoding several things before giving up.
  package mutating func collect<Value>(
    _ make: () throws(OptionErrors) -> Value
  ) -> Value? {
    do throws(OptionErrors) {
      return try make()
    } catch {
      self += error.errors
      return nil
    }
  }
}
