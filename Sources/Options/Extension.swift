/// What somebody adds to Tangent: types, under the name and the version that reports state.
///
/// A package offers one as a value, and a program hands it to `Tangent.main(adding:)`:
/// `Extension("sophia", version: "1.2.0", adding: [Sophia.self, SophiaSchedule.self])`.
public struct Extension: Sendable {
  /// As `results.json` names it, and `extensions:` in a notebook's front matter.
  public let name: String
  /// Its version, in any form; a new one has results computed anew.
  public let version: String
  /// Optimizers, schedules, data sets and so on: each is listed with its family.
  public let types: [any Named.Type]

  /// An extension; what is wrong with its names is told when the program starts.
  public init(_ name: String, version: String, adding types: [any Named.Type]) {
    self.name = name
    self.version = version
    self.types = types
  }

  /// `sophia 1.2.0`.
  package var text: String { "\(name) \(version)" }
}
