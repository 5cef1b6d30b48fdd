import Files

/// The files that are about to be committed, as they stand in git's index, in a folder of their own.
struct StagedTree {
  private let folder: TemporaryDirectory
  /// The project in it.
  let workspace: Workspace

  /// Copies the index of the repository around a project.
  init(of project: Workspace) throws(FileProblem) {
    guard let repository = project.repository else {
      throw FileProblem(
        "no-repository", "no git repository around '\(project.root)'",
        hint: "'--staged' checks what is about to be committed")
    }
    folder = try TemporaryDirectory(in: Environment.value("TMPDIR") ?? "/tmp")
    do throws(FileProblem) {
      let top = try folder.subfolder("index")
      let git = Git(in: repository)
      try git.copyIndex(to: top)
      // The mark ends the search for the project's folder, as in the repository itself.
      _ = try folder.subfolder("index/.git")
      var staged = try Workspace(
        around: project.folder(in: repository, copiedTo: top),
        showsRepositoryPaths: project.showsRepositoryPaths)
      staged.tracks = { _, _ in true }
      // What has pins is asked of the index, too: the folder may have lost them, or the files.
      let index = Git(in: project.root)
      staged.numbered = { _ in index.kept(.markdown, staged: true) }
      staged.paperPaths = { _ in index.kept(.papers, staged: true) }
      workspace = staged
    } catch {
      folder.delete()
      throw error
    }
  }

  func delete() { folder.delete() }
}
