import Foundation

/// A file below `Tests/Fixtures`.
package enum Fixture {
  /// The folder of all fixtures.
  package static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")

  /// The bytes of the fixture at `path`, such as `numerics/splits.json`.
  package static func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }

  /// The text of the fixture at `path`.
  package static func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }
}

extension Fixture {
  /// The fixture at `path` as JSON.
  package static func json(_ path: String) throws -> JSONValue {
    try JSONValue(parsing: text(path))
  }
}
