import Files

extension Workspace {
  /// The project around the working directory, whose hidden files git is asked about.
  static func ofUser(showsRepositoryPaths: Bool = false) throws(FileProblem) -> Workspace {
    var workspace = try Workspace(showsRepositoryPaths: showsRepositoryPaths)
    workspace.tracks = { path, root in Git(in: root).tracks(path) }
    workspace.numbered = { root in Git(in: root).kept(.markdown) }
    workspace.paperPaths = { root in Git(in: root).kept(.papers) }
    workspace.ignored = { root in Git(in: root).ignoredPaths }
    return workspace
  }
}
