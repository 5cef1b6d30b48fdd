/// The project that notebooks live in: the way to everything on the disk.
package struct Workspace: Sendable {
  /// The project's folder, absolute and without links.
  package let root: String
  /// The folder that paths start from, and that messages show paths from.
  package let workingDirectory: String
  /// The folder that paths on the command line start from.
  private let startingDirectory: String
  /// Hears the absolute path of each file that is looked for, whether there is one or not.
  package var hearsOf: @Sendable (_ path: String) -> Void = { _ in }
  /// Whether git keeps a file, named from a project's folder: hidden ones are read only then.
  package var tracks: @Sendable (_ path: String, _ root: String) -> Bool = { _, _ in false }
  /// The Markdown files in a project's folder that git keeps and that have pins or claims, as paths
  /// from there; nil without a repository.
  package var numbered: @Sendable (_ root: String) -> [String]? = { _ in nil }
  /// The same of papers.
  package var paperPaths: @Sendable (_ root: String) -> [String]? = { _ in nil }
  /// What git ignores in a project's folder, as paths from there; folders end with `/`.
  package var ignored: @Sendable (_ root: String) -> Set<String> = { _ in [] }
  /// Where what is seen of the disk through this workspace is noted.
  package private(set) var ledger: Ledger?
  private let rootGate: Gate
  private let gates = Gates()

  /// The project around a folder: the nearest one with `tangent.yaml` or `.git`, or the folder.
  ///
  /// With `showsRepositoryPaths` paths are those from git's top level, as services know them that
  /// put annotations beside a repository's files.
  package init(
    around folder: String? = nil, showsRepositoryPaths: Bool = false
  ) throws(FileProblem) {
    let shown = folder ?? "."
    guard let folder = Disk.realPath(folder ?? ".") else {
      throw .failed("find", shown)
    }
    startingDirectory = folder
    root = ProjectRoot.folder(around: folder)
    workingDirectory =
      showsRepositoryPaths ? ProjectRoot.repository(around: root) ?? root : folder
    let configuration = PathText.join(root, Workspace.configurationName)
    if let owner = SystemFile.stranger(owning: configuration) {
      throw FileProblem(
        "foreign-configuration", "'\(configuration)' belongs to another user (\(owner))",
        hint: "make it yours with chown, or delete it, if you trust this project")
    }
    rootGate = try gates.gate(at: root, shown: shown)
  }

  /// The same workspace, with what is seen of the disk noted in a ledger, or in none.
  package func noting(in ledger: Ledger?) -> Workspace {
    var workspace = self
    workspace.ledger = ledger
    return workspace
  }

  /// The way to what lies in the project.
  var gate: Gate { rootGate.noting(in: ledger) }

  /// The way to what lies in another folder.
  func gate(at folder: String, shown: String) throws(FileProblem) -> Gate {
    try gates.gate(at: folder, shown: shown).noting(in: ledger)
  }

  /// A notebook by its path from the working directory.
  package func notebook(at path: String) throws(FileProblem) -> SourceFile {
    let shown = shownPath(path)
    hearsOf(absolute(path))
    return SourceFile(path: shown, bytes: try Disk.read(place(at: path), shown: shown))
  }

  /// A file that a notebook names relative to its own folder; it must lie inside the project.
  package func file(
    _ path: String, besides notebook: String, upTo limit: FileSize = .text
  ) throws(FileProblem) -> SourceFile {
    let place = try place(path, besides: notebook)
    try checkVisible(place, path)
    let shown = shownPath(PathText.join(PathText.parent(of: absolute(notebook)), path))
    return SourceFile(path: shown, bytes: try Disk.read(place, shown: shown, upTo: limit))
  }

  /// The absolute path of a file or folder that a notebook names, links resolved.
  package func resolve(
    _ path: String, besides notebook: String
  ) throws(FileProblem) -> String {
    try place(path, besides: notebook).path
  }

  /// The path as messages show it: from the working directory, upwards too within the project.
  package func shownPath(_ path: String) -> String {
    let real = realPath(path)
    if PathText.isInside(real, workingDirectory) {
      return PathText.relative(real, to: workingDirectory)
    }
    guard PathText.isInside(real, root), PathText.isInside(workingDirectory, root) else {
      return real
    }
    return PathText.climbing(from: workingDirectory, to: real)
  }

  /// The path from the project's folder: the same wherever the tool is started.
  package func projectPath(_ path: String) -> String {
    PathText.relative(realPath(path), to: root)
  }

  /// A path on the command line, as one from the working directory.
  package func typed(_ path: String) -> String {
    startingDirectory == workingDirectory ? path : shownPath(PathText.join(startingDirectory, path))
  }

  /// A path from the project's folder, from the root of the disk.
  package func fromRoot(_ path: String) -> String { PathText.join(root, path) }

  /// The folder of notebooks that is meant where none is named: the nearest `notebooks` from the
  /// working directory up to the project's folder.
  package var notebooksFolder: String {
    let name = Self.notebooksName
    var folder = startingDirectory
    while PathText.isInside(folder, root) {
      let path = PathText.join(folder, name)
      if SystemFile.isFolder(path) { return shownPath(path) }
      if folder == root { break }
      folder = PathText.parent(of: folder)
    }
    return shownPath(fromRoot(name))
  }

  /// Git's top level around the project.
  package var repository: String? { ProjectRoot.repository(around: root) }

  /// Whether messages show paths from git's top level, and not from where the tool was started.
  package var showsRepositoryPaths: Bool { startingDirectory != workingDirectory }

  /// Where the folder that the command line starts from lies in a copy of its repository.
  package func folder(in repository: String, copiedTo copy: String) -> String {
    PathText.normalized(
      PathText.join(copy, PathText.relative(startingDirectory, to: repository)))
  }

  /// The file with a project's settings, which also marks the project's folder.
  package static let configurationName = "tangent.yaml"

  /// The folder that notebooks lie in unless their author says otherwise.
  static let notebooksName = "notebooks"

  /// The path from the root of the disk.
  package func absolute(_ path: String) -> String {
    PathText.normalized(PathText.join(workingDirectory, path))
  }

  /// The same path under the project's real name, if a link led to the project.
  private func realPath(_ path: String) -> String {
    let absolute = absolute(path)
    if PathText.isInside(absolute, root) { return absolute }
    return pathInProject(absolute).map(fromRoot).map(PathText.normalized) ?? absolute
  }
}
