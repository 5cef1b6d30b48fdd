/// A type that users name: an optimizer, a data set, a model, a schedule, a figure.
package protocol Named: Configurable {
  /// The name in notebooks, snake case or the library's own: `gradient_descent`, `SGDRegressor`.
  static var name: String { get }
  /// One line: what it is.
  static var summary: String { get }
  /// Formula, symbols, paper or library that it agrees with; Markdown, may be empty.
  static var details: String { get }
}

extension Named {
  package static var details: String { "" }

  /// The member as a user would write it, all options spelt out: `adam: {learning_rate: 0.1}`.
  package var namedOptionValue: OptionValue {
    .mapping([OptionEntry(Self.name, .mapping(optionEntries))])
  }
}

/// All members of a family, in the order in which help and documentation list them.
package struct Catalogue<Member: Sendable>: Sendable {
  /// One member: what documentation says of it, and how it is made from its options.
  package struct Entry: Sendable {
    package let name: String
    package let summary: String
    package let details: String
    package let make:
      @Sendable (_ options: OptionValue, _ besides: [String]) throws(OptionErrors) -> Member

    // Asked for only where options are listed: a catalogue is made each time that it is named.
    private let describe: @Sendable () -> [OptionDescription]

    /// The member's options, as documentation lists them.
    package var options: [OptionDescription] { describe() }

    /// The catalogue line of a type: `.init(Adam.self) { $0 }`.
    package init<Type: Named>(
      _ type: Type.Type, _ asMember: @escaping @Sendable (Type) -> Member
    ) {
      name = Type.name
      summary = Type.summary
      details = Type.details
      describe = { Type.optionDescriptions }
      make = { (value, besides) throws(OptionErrors) in
        asMember(try Type(decoding: value, besides: besides))
      }
    }
  }

  /// What a message calls a member: `optimizer`.
  package let kind: String
  package let entries: [Entry]
  private let written: @Sendable (Member) -> OptionValue

  /// A catalogue; `written` gives a member as a user would write it.
  package init(
    _ kind: String, written: @escaping @Sendable (Member) -> OptionValue, _ entries: [Entry]
  ) {
    self.kind = kind
    self.written = written
    self.entries = entries
  }

  package var names: [String] { entries.map(\.name) }

  package subscript(name: String) -> Entry? { entries.first { $0.name == name } }

  /// What is wrong with a name that the catalogue doesn't have.
  package func unknown(_ name: String) -> OptionError {
    OptionError(
      "unknown-" + kind.split(separator: " ").joined(separator: "-"), "unknown \(kind) '\(name)'",
      hint: NearMiss.hint(for: name, among: names))
  }

  /// The member that `name` or `name: {options}` stands for.
  package func member(_ value: OptionValue) throws(OptionErrors) -> Member {
    switch value {
    case .string(let name):
      guard let entry = self[name] else { throw OptionErrors(unknown(name)) }
      return try entry.make(.null, [])
    case .mapping(let entries) where entries.count == 1:
      return try member(named: entries[0].key, options: entries[0].value)
    default:
      throw .wrongType(value, expected: "one \(kind): a name, or a name with its options")
    }
  }

  /// The member `name` with `options`; `besides` are options that the caller decodes itself.
  package func member(
    named name: String, options: OptionValue, besides: [String] = []
  ) throws(OptionErrors) -> Member {
    guard let entry = self[name] else {
      var error = unknown(name).nested(in: name)
      error.part = .key
      throw OptionErrors(error)
    }
    do throws(OptionErrors) {
      return try entry.make(options, besides)
    } catch {
      throw error.nested(in: name)
    }
  }

  /// The member as a user would write it.
  package func value(of member: Member) -> OptionValue { written(member) }
}
