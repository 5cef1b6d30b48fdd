/// The project that notebooks live in: the way to everything on the disk.
package struct Workspace: Sendable {
  /// The project's folder, absolute and without links.
  package let root: String
  /// The folder that paths on the command line start from, and that messages show paths from.
  package let workingDirectory: String
  /// Hears the absolute path of each file that is looked for, whether there is one or not.
  package var hearsOf: @Sendable (_ path: String) -> Void = { _ in }

  /// The project around a folder: the nearest one with `tangent.yaml` or `.git`, or the folder.
  package init(around folder: String? = nil) throws(FileProblem) {
    let shown = folder ?? "."
    guard let folder = Disk.resolved(folder ?? ".") else {
      throw .failed("find", shown)
    }
    workingDirectory = folder
    root = Self.project(around: folder) ?? folder
  }

  /// A notebook by its path from the working directory.
  package func notebook(at path: String) throws(FileProblem) -> SourceFile {
    let shown = shownPath(path)
    hearsOf(absolute(path))
    return SourceFile(path: shown, bytes: try Disk.read(absolute(path), shown: shown))
  }

  /// A file that a notebook names relative to its own folder; it must lie inside the project.
  package func file(
    _ path: String, besides notebook: String
  ) throws(FileProblem) -> SourceFile {
    let resolved = try resolve(path, besides: notebook)
    let shown = shownPath(PathText.join(PathText.parent(of: absolute(notebook)), path))
    return SourceFile(path: shown, bytes: try Disk.read(resolved, shown: shown))
  }

  /// The absolute path of a file that a notebook names, links resolved.
  package func resolve(
    _ path: String, besides notebook: String
  ) throws(FileProblem) -> String {
    guard !path.isEmpty, !path.contains("\0") else { throw .missing(path, hint: nil) }
    let folder = PathText.parent(of: absolute(notebook))
    let project = projectRoot(ofFolder: folder)
    let wanted = PathText.normalized(PathText.join(folder, path))
    guard !path.hasPrefix("/"), PathText.isInside(wanted, project) else { throw .outside(path) }
    hearsOf(wanted)
    guard let resolved = Disk.resolved(PathText.join(folder, path)) else {
      throw .missing(path, hint: nearMiss(of: wanted, in: project))
    }
    guard PathText.isInside(resolved, project) else { throw .outside(path) }
    if resolved != wanted { hearsOf(resolved) }
    return resolved
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

  /// The project of a notebook; one that lies elsewhere has a project of its own.
  private func projectRoot(ofFolder folder: String) -> String {
    let folder = Disk.resolved(folder) ?? folder
    return PathText.isInside(folder, root) ? root : Self.project(around: folder) ?? folder
  }

  private static func project(around folder: String) -> String? {
    var candidate = folder
    while true {
      let marks = ["tangent.yaml", ".git"].map { PathText.join(candidate, $0) }
      if marks.contains(where: { Disk.kind(of: $0) != nil }) { return candidate }
      if candidate == "/" { return nil }
      candidate = PathText.parent(of: candidate)
    }
  }
}
