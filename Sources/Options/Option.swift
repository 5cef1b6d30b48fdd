/// One option of `Root`, declared once: decoding, errors, help, reference and schema come from it.
public struct Option<Root: Sendable>: Sendable {
  /// What documentation says of it.
  public let description: OptionDescription
  private let get: @Sendable (Root) -> OptionValue
  private let set: @Sendable (inout Root, OptionValue) throws(OptionErrors) -> Void

  /// An option kept in a property of `Root`; its default is the property's first value.
  ///
  /// - Parameters:
  ///   - name: As notebooks write it, snake case, in the terms of the library that it agrees with.
  ///   - property: Where the value is kept: `Double`, `Int`, `Bool`, `String`, a list or an optional
  ///     of them, an `OptionChoice`, or a type of your own that is `OptionConvertible`.
  ///   - summary: What it means, with its unit if it has one; lower case, no full stop.
  ///   - range: The numbers that are accepted, of each entry where the value is a list.
  ///   - required: Whether a notebook has to write it.
  public init<Value: OptionConvertible>(
    _ name: String, _ property: WritableKeyPath<Root, Value> & Sendable,
    _ summary: String, range: OptionRange? = nil, required: Bool = false
  ) {
    self.init(name, type: Value.optionType, summary, range: range, required: required) {
      $0[keyPath: property].optionValue
    } set: { (root, value) throws(OptionErrors) in
      let decoded = try Value(value)
      if let range { try Self.check(value, lies: range) }
      root[keyPath: property] = decoded
    }
  }

  /// The same for a family's member that may be absent.
  package init<Member: Sendable>(
    _ name: String, _ property: WritableKeyPath<Root, Member?> & Sendable,
    from catalogue: @escaping @Sendable @autoclosure () -> Catalogue<Member>,
    _ summary: String, required: Bool = false
  ) {
    self.init(
      name, type: .optional(.member(of: catalogue().kind)), summary, required: required
    ) {
      $0[keyPath: property].map { catalogue().value(of: $0) } ?? .null
    } set: { (root, value) throws(OptionErrors) in
      root[keyPath: property] = value == .null ? nil : try catalogue().member(value)
    }
  }

  /// An option with a form of its own: `get` writes the value, `set` reads it or says what is wrong.
  public init(
    _ name: String, type: OptionType, _ summary: String, range: OptionRange? = nil,
    required: Bool = false, get: @escaping @Sendable (Root) -> OptionValue,
    set: @escaping @Sendable (inout Root, OptionValue) throws(OptionErrors) -> Void
  ) {
    description = OptionDescription(
      name: name, type: type, summary: summary, range: range, isRequired: required)
    self.get = get
    self.set = set
  }

  /// As notebooks write it.
  public var name: String { description.name }

  /// The value that `root` has, as a user would write it.
  public func value(in root: Root) -> OptionValue { get(root) }

  /// Sets the option; an error names it: `invalid value '-3' for 'epochs'`.
  func set(_ value: OptionValue, in root: inout Root) throws(OptionErrors) {
    do throws(OptionErrors) {
      try set(&root, value)
    } catch {
      throw OptionErrors(
        error.errors.map { error in
          var named = error.nested(in: name)
          if named.path.count == 1, error.message.hasPrefix("invalid value"),
            !error.message.contains(" for '")
          {
            named.message += " for '\(name)'"
          }
          return named
        })
    }
  }

  /// The same option of a type that keeps `Root` in a property.
  package func lifted<Outer: Sendable>(
    to property: WritableKeyPath<Outer, Root> & Sendable
  ) -> Option<Outer> {
    Option<Outer>(
      name, type: description.type, description.summary, range: description.range,
      required: description.isRequired
    ) {
      get($0[keyPath: property])
    } set: { (outer, value) throws(OptionErrors) in
      try set(&outer[keyPath: property], value)
    }
  }

  private static func check(_ value: OptionValue, lies range: OptionRange) throws(OptionErrors) {
    switch value {
    case .integer(let integer):
      try check(Double(integer), lies: range, written: value)
    case .number(let number):
      try check(number, lies: range, written: value)
    case .list(let values):
      for (index, value) in values.enumerated() {
        do throws(OptionErrors) {
          try check(value, lies: range)
        } catch {
          throw error.nested(in: "\(index)")
        }
      }
    default: break
    }
  }

  private static func check(
    _ number: Double, lies range: OptionRange, written value: OptionValue
  ) throws(OptionErrors) {
    guard range.contains(number) else {
      throw OptionErrors(
        OptionError(
          "out-of-range", "invalid value '\(value.text)'", hint: "must be \(range.text)"))
    }
  }
}

/// What documentation says of an option: everything but how it is stored.
public struct OptionDescription: Sendable, Equatable {
  /// As notebooks write it.
  public var name: String
  /// What a value has to be: a number, a list, a member of a family.
  public var type: OptionType
  /// What it means, lower case, no full stop.
  public var summary: String
  /// The numbers that it may be; nil for all, or where it is none.
  public var range: OptionRange?
  /// Whether a notebook has to write it; it has no default then.
  public var isRequired: Bool
  /// The value where the user writes none.
  public var defaultValue: OptionValue = .null

  package init(
    name: String, type: OptionType, summary: String, range: OptionRange? = nil,
    isRequired: Bool = false
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.range = range
    self.isRequired = isRequired
  }
}
