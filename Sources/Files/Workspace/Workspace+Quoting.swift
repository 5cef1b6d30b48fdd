extension Workspace {
  /// The path, as messages show it, of a notebook that another text quotes.
  ///
  /// Such a path starts at the project's folder or at the folder of the text that quotes.
  package func find(_ notebook: String, besides text: String) throws(FileProblem) -> String {
    let fromRoot = PathText.normalized(notebook)
    let found = Result { () throws(Refusal) in try gate.place(fromRoot) }
    switch found {
    case .success(let place) where Disk.status(of: place)?.kind == .file:
      try checkVisible(place, notebook)
      return shownPath(PathText.join(root, fromRoot))
    // A link there that leads elsewhere is said, and not taken for a name that is missing.
    case .failure(.outside) where !fromRoot.hasPrefix(".."): throw .outside(notebook)
    case .failure(.git): throw .git(notebook)
    default: break
    }
    try checkVisible(place(notebook, besides: text), notebook)
    return shownPath(PathText.join(PathText.parent(of: absolute(text)), notebook))
  }

  /// A hint with the notebook nearest to one that a text quotes and that isn't there.
  package func hint(forNotebook notebook: String, besides text: String) -> String? {
    do throws(FileProblem) {
      _ = try find(notebook, besides: text)
      return nil
    } catch {
      return error.hint ?? nearMiss(of: PathText.normalized(PathText.join(root, notebook)))
    }
  }

  /// Whether there is a file at a path from the working directory.
  package func isFile(_ path: String) -> Bool {
    guard let place = try? place(at: path) else { return false }
    return Disk.status(of: place)?.kind == .file
  }

  /// Whether there is a folder at a path from the working directory.
  package func isFolder(_ path: String) -> Bool { SystemFile.isFolder(absolute(path)) }

  /// Whether there is a file at a path from the project's folder.
  package func exists(fromRoot path: String) -> Bool {
    guard let place = try? gate.place(PathText.normalized(path)) else { return false }
    return Disk.status(of: place)?.kind == .file
  }

  /// The project's `tangent.yaml`; nil where there is none.
  package func configurationFile() throws(FileProblem) -> SourceFile? {
    let path = PathText.join(root, Workspace.configurationName)
    let place: Place
    do throws(FileProblem) {
      place = try self.place(at: path)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
    guard Disk.status(of: place)?.kind == .file else { return nil }
    let shown = shownPath(path)
    return SourceFile(path: shown, bytes: try Disk.read(place, shown: shown))
  }

  /// A file that `tangent.yaml` names, from the project's folder; it may be a hidden one.
  package func configured(_ path: String) throws(FileProblem) -> SourceFile {
    let configuration = PathText.join(root, Workspace.configurationName)
    let place = try place(path, besides: configuration)
    if !PathText.isHidden(path) { try checkVisible(place, path) }
    let shown = shownPath(PathText.join(root, path))
    return SourceFile(path: shown, bytes: try Disk.read(place, shown: shown))
  }

  /// The notebooks beside another, absolute, and whatever else ends like one.
  package func markdownFiles(inFolder folder: String) -> [String] {
    guard let place = try? place(at: folder), let open = try? place.gate.folder(at: place),
      let names = try? Disk.names(in: open, shown: folder)
    else { return [] }
    return names.filter { $0.hasSuffix(".md") }.map { PathText.join(folder, $0) }
  }
}
