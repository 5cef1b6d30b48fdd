import Values

/// The records of several notebooks at one time, by their path below the output folder.
package struct ResultsSet: Sendable {
  /// What the set is called in a table: `HEAD`, `working tree`.
  package let name: String
  private let files: [String: ResultsFile]

  package init(name: String, files: [String: ResultsFile]) {
    self.name = name
    self.files = files
  }

  package var paths: [String] { files.keys.sorted() }

  package subscript(path: String) -> ResultsFile? { files[path] }
}
