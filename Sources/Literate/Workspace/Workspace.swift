/// The project that notebooks live in: the way to everything on the disk.
package struct Workspace: Sendable {
  /// The project's folder, absolute and without links.
  package let root: String
  /// The folder that paths on the command line start from, and that messages show paths from.
  package let workingDirectory: String
  /// Hears the absolute path of each file that is looked for, whether there is one or not.
  package var hearsOf: @Sendable (_ path: String) -> Void = { _ in }
  /// Whether git keeps a file, named from a project's folder: hidden ones are read only then.
  package var tracks: @Sendable (_ path: String, _ root: String) -> Bool = { _, _ in false }
  /// What git is told to ignore in a project's folder; a folder stands for all in it.
  package var ignoredPaths: @Sendable (_ root: String) -> [String] = { _ in [] }
  /// The way to what lies in the project.
  let gate: Gate
  let gates = Gates()

  /// The project around a folder: the nearest one with `tangent.yaml` or `.git`, or the folder.
  package init(around folder: String? = nil) throws(FileProblem) {
    let shown = folder ?? "."
    guard let folder = Disk.realPath(folder ?? ".") else {
      throw .failed("find", shown)
    }
    workingDirectory = folder
    root = Self.project(around: folder) ?? folder
    let configuration = PathText.join(root, Configuration.fileName)
    if let owner = SystemFile.stranger(owning: configuration) {
      throw FileProblem(
        "foreign-configuration", "'\(configuration)' belongs to another user (\(owner))",
        hint: "make it yours with chown, or delete it, if you trust this project")
    }
    gate = try gates.gate(at: root, shown: shown)
  }

  /// A notebook by its path from the working directory.
  package func notebook(at path: String) throws(FileProblem) -> SourceFile {
    let shown = shownPath(path)
    hearsOf(absolute(path))
    return SourceFile(path: shown, bytes: try Disk.read(place(at: path), shown: shown))
  }

  /// A file that a notebook names relative to its own folder; it must lie inside the project.
  func file(
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

  /// The path as messages show it: from the working directory where it lies below.
  package func shownPath(_ path: String) -> String {
    PathText.relative(PathText.normalized(absolute(path)), to: workingDirectory)
  }

  /// The path from the project's folder: the same wherever the tool is started.
  package func projectPath(_ path: String) -> String {
    PathText.relative(PathText.normalized(absolute(path)), to: root)
  }

  /// The path from the root of the disk.
  func absolute(_ path: String) -> String {
    PathText.normalized(PathText.join(workingDirectory, path))
  }
}
