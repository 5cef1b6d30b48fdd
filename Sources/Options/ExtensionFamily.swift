/// A family that extensions can add to: what a member is called, and which names are taken.
package struct ExtensionFamily: Sendable {
  package let kind: String
  private let names: Set<String>
  private let accepts: @Sendable (any Named.Type) -> Bool

  /// A family without a catalogue.
  package init(
    _ kind: String, names: [String], accepts: @escaping @Sendable (any Named.Type) -> Bool
  ) {
    self.kind = kind
    self.names = Set(names)
    self.accepts = accepts
  }

  /// The family of a catalogue; what is built in has its names first.
  package init<Member>(_ catalogue: Catalogue<Member>) {
    self.init(catalogue.kind, names: catalogue.builtIn.map(\.name)) { catalogue.takes($0) }
  }

  /// Whether a type belongs to it.
  func has(_ type: any Named.Type) -> Bool { accepts(type) }

  /// Whether a name is that of something built in.
  func hasBuiltIn(_ name: String) -> Bool { names.contains(name) }
}
