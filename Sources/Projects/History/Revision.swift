import Files

/// A commit, as people name it.
package struct Revision: Sendable, Equatable {
  package var id: String
  /// The day of the commit: `2026-01-31`.
  package var date: String
  package var subject: String
  /// What the file that was asked about was called then, from git's top level; nil if it is unknown.
  package var path: String?
  /// Whether history is cut here, as in a shallow clone: what is there may be older.
  package var isCut: Bool

  package init(
    id: String, date: String, subject: String, path: String? = nil, isCut: Bool = false
  ) {
    self.id = id
    self.date = date
    self.subject = subject
    self.path = path
    self.isCut = isCut
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
  /// The bytes of a file in one of its revisions, by the name that it had then.
  func bytes(of path: String, at revision: Revision) throws(FileProblem) -> [UInt8]?
  /// The files below a folder in a revision, sorted.
  func files(under folder: String, at revision: String) throws(FileProblem) -> [String]
  /// The commits that changed any of the files that fit a pattern of git's, newest first.
  func revisions(ofAny pattern: String) throws(FileProblem) -> [Revision]
  /// The files below a folder in a revision with what tells their contents apart, sorted.
  func blobs(under folder: String, at revision: String) throws(FileProblem) -> [Blob]
}

/// A file of a revision: files with equal bytes have equal ids.
package struct Blob: Sendable {
  package var path: String
  package var id: String

  package init(path: String, id: String) {
    self.path = path
    self.id = id
  }
}

extension RevisionSource {
  package func bytes(of path: String, at revision: Revision) throws(FileProblem) -> [UInt8]? {
    try bytes(of: path, at: revision.id)
  }
}
