/// One thing wrong with an option, placed by its path in the value that was decoded.
public struct OptionError: Error, Sendable, Equatable {
  /// Which part of the entry at `path` is wrong.
  public enum Part: Sendable, Equatable {
    /// The option's name: it is unknown, missing or written twice.
    case key
    /// What stands after it.
    case value
  }

  /// Keys, and indices of list entries as decimal text, from the outermost value inwards.
  public var path: [String]
  /// Where the caret goes.
  public var part: Part
  /// A stable name for the kind of error, such as `unknown-option`.
  public var id: String
  /// Kind, then the user's own words in quotes; lower case, no full stop.
  public var message: String
  /// The nearest known name, or the form expected.
  public var hint: String?

  /// An error at `path`, of the whole value where it is empty.
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
  /// At least one; sorted by place when they are shown.
  public var errors: [OptionError]

  /// Several errors, in any order.
  public init(_ errors: [OptionError]) {
    self.errors = errors
  }

  /// A single error.
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

  /// The same for what stands at a key, or at a place of a list.
  package mutating func collect<Value>(
    in key: String, _ make: () throws(OptionErrors) -> Value
  ) -> Value? {
    collect { () throws(OptionErrors) in
      do throws(OptionErrors) {
        return try make()
      } catch {
        throw error.nested(in: key)
      }
    }
  }
}
