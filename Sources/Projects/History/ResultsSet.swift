import Files
import Values

/// The records of several notebooks at one time, by their path below the output folder.
package struct ResultsSet: Sendable {
  /// What the set is called in a table: `HEAD`, `working tree`.
  package let name: String
  /// The output folder, from the project's.
  private let folder: String
  private let files: [String: ResultsFile]

  package init(name: String, folder: String = "", files: [String: ResultsFile]) {
    self.name = name
    self.folder = folder
    self.files = files
  }

  package var paths: [String] { files.keys.sorted() }

  package subscript(path: String) -> ResultsFile? { files[path] }

  /// The record of a notebook that a text quotes, or of the text itself, and its path from the
  /// project's folder.
  func record(
    of notebook: String?, quotedIn text: String
  ) -> (path: String, results: ResultsFile)? {
    let sources =
      notebook.map { [PathText.join(PathText.parent(of: text), $0), $0].map(PathText.normalized) }
      ?? [text]
    for source in sources {
      if let found = files.sorted(by: { $0.key < $1.key })
        .first(where: { $0.value.summary?.source == source })
      {
        return ("\(folder)/\(found.key)/results.json", found.value)
      }
    }
    return nil
  }
}
