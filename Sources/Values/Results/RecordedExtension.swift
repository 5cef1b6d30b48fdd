import Options

/// An extension that a notebook's runs or figures need, as its record names it.
package struct RecordedExtension: Sendable, Equatable {
  package var name: String
  package var version: String
  /// The names that it adds, of optimizers, data sets and so on; sorted.
  package var adds: [String]

  package init(name: String, version: String, adds: [String]) {
    self.name = name
    self.version = version
    self.adds = adds
  }

  package init(_ added: Extension) {
    self.init(name: added.name, version: added.version, adds: added.types.map { $0.name }.sorted())
  }

  init?(name: String, json: JSON) {
    guard let version = json["version"]?.string, case .array(let adds)? = json["adds"] else {
      return nil
    }
    self.init(name: name, version: version, adds: adds.compactMap(\.string))
  }

  /// `sophia 1.2.0`.
  package var text: String { "\(name) \(version)" }

  var json: JSON {
    .object([
      JSON.Member("version", .string(version)),
      JSON.Member("adds", .array(adds.map { .string($0) })),
    ])
  }
}
