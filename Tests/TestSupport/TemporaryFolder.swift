import Foundation

/// A folder for one test, deleted after it.
package final class TemporaryFolder: Sendable {
  /// The absolute path, without links.
  package let path: String

  /// Makes the folder with some files in it, given by path and text.
  package init(_ files: KeyValuePairs<String, String> = [:]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tangent-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path(percentEncoded: false)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The absolute path of a file in the folder.
  package func file(_ name: String) -> String { path + "/" + name }

  package func write(_ text: String, to name: String) throws {
    let url = URL(filePath: file(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The text of a file; nil if there is none.
  package func text(_ name: String) -> String? {
    // `String(contentsOf:)` would take a byte order mark away.
    (try? Data(contentsOf: URL(filePath: file(name)))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A symbolic link at `name` to `target`.
  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: file(name), withDestinationPath: target)
  }

  package func isLink(_ name: String) throws -> Bool {
    let type = try FileManager.default.attributesOfItem(atPath: file(name))[.type]
    return type as? FileAttributeType == .typeSymbolicLink
  }

  package func delete(_ name: String) throws {
    try FileManager.default.removeItem(atPath: file(name))
  }

  /// All files below, hidden ones too, sorted.
  package var files: [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    var isFolder: ObjCBool = false
    return all.filter {
      FileManager.default.fileExists(atPath: file($0), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
