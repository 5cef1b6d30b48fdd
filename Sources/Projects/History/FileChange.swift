/// A file that is not the same in two commits, or in a commit and the folder.
package struct FileChange: Sendable, Equatable {
  package enum Kind: Sendable {
    case new, gone, changed
  }

  /// The path from the project's folder.
  package var path: String
  package var kind: Kind

  package init(_ path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }
}
