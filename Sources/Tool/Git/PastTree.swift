import Files
import Projects

/// A project as a commit has it: those of its files that are asked for, in a folder of their own.
final class PastTree {
  /// As many bytes as texts may quote.
  private static let mostBytes = 512 << 20

  private let folder: TemporaryDirectory
  private let git: Git
  private let commit: String
  /// Where git's top level is copied to, and its index.
  private let top: String
  private var index: String { folder.path + "/index" }
  /// The files of the project in the commit, with their sizes.
  private let sizes: [String: Int]
  private var copied: Set<String> = []
  /// The project in it.
  private(set) var workspace: Workspace

  /// A project in a revision, with its settings and no other file.
  init(of project: Workspace, at revision: String) throws(FileProblem) {
    git = Git(in: project.root)
    commit = try git.commit(revision)
    folder = try TemporaryDirectory(in: Environment.value("TMPDIR") ?? "/tmp")
    do throws(FileProblem) {
      top = try folder.subfolder("tree")
      // The mark ends the search for the project's folder, as in the repository itself.
      _ = try folder.subfolder("tree/.git")
      let place = project.repository.map { PathText.climbing(from: $0, to: project.root) } ?? "."
      var path = "tree"
      for name in place.split(separator: "/") where name != "." {
        path += "/\(name)"
        _ = try folder.subfolder(path)
      }
      let sizes = try git.sizes(at: commit)
      self.sizes = sizes
      try git.read(commit, intoIndex: folder.path + "/index")
      try git.copy(
        [Workspace.configurationName].filter { sizes[$0] != nil }, ofIndex: folder.path + "/index",
        to: top)
      workspace = try Workspace(around: PathText.join(folder.path, path))
      workspace.tracks = { _, _ in true }
    } catch {
      folder.delete()
      throw error
    }
  }

  /// Copies the files that are wanted and are not there yet.
  func add(where isWanted: (String) -> Bool) throws(FileProblem) {
    let paths = sizes.keys.filter { !copied.contains($0) && isWanted($0) }.sorted()
    guard paths.reduce(0, { $0 + (sizes[$1] ?? 0) }) <= Self.mostBytes else {
      throw FileProblem(
        "large-file", "the files that texts quote at '\(commit.prefix(10))' are too large",
        hint: "their values are not compared beyond \(Self.mostBytes >> 20) MiB")
    }
    copied.formUnion(paths)
    try git.copy(paths, ofIndex: index, to: top)
  }

  /// Copies the texts that have pins or claims, those of them that `isWanted` names.
  func addTexts(where isWanted: @escaping @Sendable (String) -> Bool) throws(FileProblem) {
    let (git, commit) = (git, commit)
    let (markdown, papers) = (
      git.kept(.markdown, at: commit) ?? [], git.kept(.papers, at: commit) ?? []
    )
    let wanted = Set((markdown + papers).filter(isWanted))
    try add { wanted.contains($0) }
    workspace.numbered = { _ in markdown.filter(wanted.contains) }
    workspace.paperPaths = { _ in papers.filter(wanted.contains) }
  }

  func delete() { folder.delete() }
}
