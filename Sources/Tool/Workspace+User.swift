import Literate

extension Workspace {
  /// The project around the working directory, whose hidden files git is asked about.
  static func ofUser() throws(FileProblem) -> Workspace {
    var workspace = try Workspace()
    workspace.tracks = { path, root in Git(in: root).tracks(path) }
    workspace.ignoredPaths = { root in Git(in: root).ignoredPaths }
    return workspace
  }
}
