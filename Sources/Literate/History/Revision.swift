/// A commit, as people name it.
package struct Revision: Sendable, Equatable {
  package var id: String
  /// The day of the commit: `2026-01-31`.
  package var date: String
  package var subject: String

  package init(id: String, date: String, subject: String) {
    self.id = id
    self.date = date
    self.subject = subject
  }

  /// `2026-01-31 1a2b3c4d5e: Subject`.
  var text: String { "\(date) \(id.prefix(10)): \(subject)" }
}

/// Where earlier versions of files come from: git, or a test's table.
package protocol RevisionSource: Sendable {
  /// The commits that changed a file, newest first.
  func revisions(of path: String) throws(FileProblem) -> [Revision]
  /// The bytes of a file in a revision; nil if it was not there.
  func bytes(of path: String, at revision: String) throws(FileProblem) -> [UInt8]?
  /// The files below a folder in a revision, sorted.
  func files(under folder: String, at revision: String) throws(FileProblem) -> [String]
}
