import Options

extension Workspace {
  /// The notebooks at and below paths, in order, each once; what is no notebook is passed over.
  package func notebooks(under paths: [String]) throws(FileProblem) -> [String] {
    var found: [String] = []
    for path in paths {
      switch Disk.kind(of: absolute(path)) {
      case .folder: found += try notebooks(inFolder: shownPath(path))
      case .file: found.append(shownPath(path))
      default:
        throw FileProblem(
          "missing-file", "missing file or folder '\(path)'",
          hint: nearMiss(of: absolute(path), in: workingDirectory)
            ?? (path == "notebooks" ? "begin one with 'tangent new NAME', or name another" : nil))
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// The folders at and below paths that notebooks may lie in, absolute; what is missing, too.
  package func notebookFolders(under paths: [String]) -> [String] {
    paths.flatMap { path in
      let folder = absolute(path)
      return Disk.kind(of: folder) == .folder ? folders(at: folder) : [PathText.parent(of: folder)]
    }
  }

  private func folders(at folder: String) -> [String] {
    guard let names = try? Disk.names(in: folder, shown: folder), !names.contains(Manifest.name)
    else { return [] }
    let below = names.filter { !$0.hasPrefix(".") }.map { PathText.join(folder, $0) }
    return [folder]
      + below.filter { Disk.kind(of: $0) == .folder && !Disk.isLink($0) }.flatMap(folders)
  }

  /// Folders that are hidden, linked or written by Tangent hold no notebooks.
  private func notebooks(inFolder folder: String) throws(FileProblem) -> [String] {
    let names = try Disk.names(in: absolute(folder), shown: folder)
    guard !names.contains(Manifest.name) else { return [] }
    var found: [String] = []
    for name in names where !name.hasPrefix(".") {
      let path = folder == "." ? name : PathText.join(folder, name)
      switch Disk.kind(of: absolute(path)) {
      case .folder where !Disk.isLink(absolute(path)): found += try notebooks(inFolder: path)
      case .file where name.hasSuffix(".md"): found.append(path)
      default: break
      }
    }
    return found
  }

  /// A hint with the name in the same folder that is nearest to a missing one.
  func nearMiss(of path: String, in project: String) -> String? {
    let folder = PathText.parent(of: path)
    // What lies outside the project is none of a notebook's business.
    guard let resolved = Disk.resolved(folder), PathText.isInside(resolved, project),
      let names = try? Disk.names(in: resolved, shown: folder)
    else { return nil }
    return NearMiss.nearest(to: PathText.name(of: path), among: names)
      .map { "did you mean '\($0)'?" }
  }
}
