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

    /// The catalogue line of a type that an extension adds; nil for one of another family.
    init?(adding type: any Named.Type) {
      guard let line = Self.line(of: type) else { return nil }
      self = line
    }

    private static func line<Type: Named>(of type: Type.Type) -> Self? {
      guard Type() is Member else { return nil }
      return Self(type) { made in
        guard let member = made as? Member else { preconditionFailure("its default was one") }
        return member
      }
    }
  }

  /// What a message calls a member: `optimizer`.
  package let kind: String
  /// What Tangent itself has.
  let builtIn: [Entry]
  private let written: @Sendable (Member) -> OptionValue
  private let line: @Sendable (any Named.Type) -> Entry?

  /// A catalogue; `written` gives a member as a user would write it.
  ///
  /// `line` gives that of a type of an extension; nil for one of another family.
  package init(
    _ kind: String, written: @escaping @Sendable (Member) -> OptionValue, _ entries: [Entry],
    adding line: @escaping @Sendable (any Named.Type) -> Entry? = { Entry(adding: $0) }
  ) {
    self.kind = kind
    self.written = written
    self.line = line
    builtIn = entries
  }

  /// What is built in, then what extensions add.
  package var entries: [Entry] { builtIn + Extensions.types.compactMap(line) }

  /// Whether a type of an extension belongs to the family.
  func takes(_ type: any Named.Type) -> Bool { line(type) != nil }

  package var names: [String] { entries.map(\.name) }

  package subscript(name: String) -> Entry? {
    builtIn.first { $0.name == name }
      ?? Extensions.types.lazy.filter { $0.name == name }.compactMap(line).first
  }

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
