extension Workspace {
  /// The path, as messages show it, of a notebook that another text quotes.
  ///
  /// Such a path starts at the project's folder or at the folder of the text that quotes.
  package func find(_ notebook: String, besides text: String) throws(FileProblem) -> String {
    let fromRoot = PathText.normalized(PathText.join(root, notebook))
    if PathText.isInside(fromRoot, root), Disk.kind(of: fromRoot) == .file {
      return shownPath(fromRoot)
    }
    _ = try resolve(notebook, besides: text)
    return shownPath(PathText.join(PathText.parent(of: absolute(text)), notebook))
  }

  /// A hint with the notebook nearest to one that a text quotes and that isn't there.
  func hint(forNotebook notebook: String, besides text: String) -> String? {
    do throws(FileProblem) {
      _ = try find(notebook, besides: text)
      return nil
    } catch {
      return error.hint
        ?? nearMiss(of: PathText.normalized(PathText.join(root, notebook)), in: root)
    }
  }

  /// Whether there is a file at a path from the working directory.
  package func isFile(_ path: String) -> Bool { Disk.kind(of: absolute(path)) == .file }

  /// Whether there is a file at a path from the project's folder.
  package func exists(fromRoot path: String) -> Bool {
    Disk.kind(of: PathText.join(root, path)) == .file
  }
}
