import Options

/// A walk through folders of notebooks, or of other texts.
///
/// It passes over folders that are hidden, linked or written by Tangent, over what git ignores, and
/// over what the project excludes.
struct NotebookWalk {
  private let workspace: Workspace
  private let excluded: PathPatterns
  /// How the names of texts end.
  private let endings: [String]
  /// Whether it goes on in folders.
  private let isDeep: Bool

  init(
    in workspace: Workspace, except excluded: PathPatterns, endings: [String] = [".md"],
    isDeep: Bool = true
  ) {
    self.workspace = workspace
    self.excluded = excluded
    self.endings = endings
    self.isDeep = isDeep
  }

  /// The notebooks in a folder and below, in the order of their names.
  func notebooks(in folder: OpenFolder, shown: String) throws(FileProblem) -> [String] {
    try notebooks(in: folder, shown: shown, ignored: [])
  }

  private func notebooks(
    in folder: OpenFolder, shown: String, ignored known: Set<String>
  ) throws(FileProblem) -> [String] {
    let names = try Disk.names(in: folder, shown: shown)
    guard !names.contains(Manifest.name) else { return [] }
    // Git is asked where it may have something to say.
    let asks = known.isEmpty && (names.contains(Self.list) || hasList(above: folder))
    let ignored = asks ? workspace.ignored(folder.gate.root) : known
    var found: [String] = []
    for name in names where !name.hasPrefix(".") && !GitFolder.isName(name) {
      let place = folder.place(name)
      let project = place.names.joined(separator: "/")
      let path = shown == "." ? name : PathText.join(shown, name)
      guard !excluded.match(project) else { continue }
      switch Disk.status(of: place)?.kind {
      case .folder where isDeep && !ignored.contains(project + "/"):
        found += try notebooks(in: workspace.folder(at: place), shown: path, ignored: ignored)
      case .file where isText(name) && !ignored.contains(project): found.append(path)
      case .link where isText(name) && isNotebook(atLink: place): found.append(path)
      // A notebook, or a folder that may hold some, which cannot be opened by its name.
      case nil where PathText.isRepaired(name) && (isText(name) || !name.contains(".")):
        found.append(path)
      default: break
      }
    }
    return found
  }

  private func isText(_ name: String) -> Bool { endings.contains(where: name.hasSuffix) }

  /// The file that says what git ignores.
  private static let list = ".gitignore"

  private func hasList(above folder: OpenFolder) -> Bool {
    var path = folder.path
    while PathText.isInside(path, folder.gate.root) {
      if SystemFile.exists(PathText.join(path, Self.list)) { return true }
      if path == "/" { break }
      path = PathText.parent(of: path)
    }
    return false
  }

  /// Whether a link leads to a file, or out of the project: that is said when it is read.
  private func isNotebook(atLink place: Place) -> Bool {
    do throws(Refusal) {
      return Disk.status(of: try place.gate.place(place.names.joined(separator: "/")))?.kind
        == .file
    } catch {
      return !error.isMissing
    }
  }
}
