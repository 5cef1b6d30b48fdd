import Foundation

/// Expected texts in fixture files, which `RECORD=1 make test` writes anew.
package enum Golden {
  /// What differs from the fixture at `path` and how to accept it; nil if nothing does.
  package static func difference(of actual: String, from path: String) throws -> String? {
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(actual.utf8).write(to: Fixture.folder.appending(path: path))
      return nil
    }
    let expected = (try? Fixture.text(path)) ?? ""
    guard actual != expected else { return nil }
    return """
      \(path) differs.
      expected:
      \(expected)
      is now:
      \(actual)
      to accept it: RECORD=1 make test
      """
  }

  /// The names of the fixtures in a folder that end so, without that ending, sorted.
  package static func names(in folder: String, ending: String) -> [String] {
    let folder = Fixture.folder.appending(path: folder).path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }
}
