import Files
import Options
import Projects

/// Earlier versions of files, as git keeps them.
struct Git: RevisionSource {
  /// The folder that paths start from.
  private let folder: String

  init(in folder: String) {
    self.folder = folder
  }

  func revisions(of path: String) throws(FileProblem) -> [Revision] {
    try revisions(["--follow"], path)
  }

  func revisions(ofAny pattern: String) throws(FileProblem) -> [Revision] {
    try revisions([], ":(glob)" + pattern)
  }

  /// The commits of HEAD, or of a range, that changed a file.
  func revisions(
    _ options: [String], _ path: String, in range: String? = nil
  ) throws(FileProblem) -> [Revision] {
    let text = try run(
      ["log"] + options + [
        "-z", "--name-only", "--no-show-signature", "--no-color", "--date=short",
        "--decorate=full", "--format=%x01%H%x09%ad%x09%D%x09%s",
      ] + (range.map { [$0] } ?? []) + ["--", path])
    // Commits begin with \u{1}, and are followed by the name that the file had.
    return text.split(separator: 1).compactMap { entry in
      let parts = entry.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      let words = (parts.first ?? "").split(
        separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
      guard words.count == 4 else { return nil }
      let name = parts.dropFirst().first.map { $0.drop { $0 == "\n" } }
      return Revision(
        id: String(words[0]), date: String(words[1]), subject: String(words[3]),
        path: name.map(String.init), isCut: words[2].split(separator: ", ").contains("grafted"))
    }
  }

  func bytes(of path: String, at revision: Revision) throws(FileProblem) -> [UInt8]? {
    guard let name = revision.path else { return try bytes(of: path, at: revision.id) }
    return try? run(["cat-file", "blob", "\(revision.id):\(name)"])
  }

  func bytes(of path: String, at revision: String) throws(FileProblem) -> [UInt8]? {
    let commit = try commit(revision)
    let place = path.hasPrefix("../") ? path : "./" + path
    return try? run(["cat-file", "blob", "\(commit):\(place)"])
  }

  func files(under folder: String, at revision: String) throws(FileProblem) -> [String] {
    let commit = try commit(revision)
    let names = try run(["ls-tree", "-r", "-z", "--name-only", commit, "--", folder])
    return names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  func blobs(under folder: String, at revision: String) throws(FileProblem) -> [Blob] {
    let commit = try commit(revision)
    let place = folder == "." ? [] : ["--", folder + "/"]
    let entries = try run(["ls-tree", "-r", "-z", commit] + place)
    // `100644 blob ID<tab>PATH`, links and submodules apart.
    return entries.split(separator: 0).compactMap { entry in
      let parts = String(decoding: entry, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      guard let words = parts.first?.split(separator: " "), parts.count == 2, words.count == 3,
        words[0].hasPrefix("100")
      else { return nil }
      return Blob(path: String(parts[1]), id: String(words[2]))
    }
  }

  /// Whether git keeps the file at a path in this folder.
  func tracks(_ path: String) -> Bool {
    // A file system monitor is a program that the repository's settings name.
    let words = [
      "-c", "core.fsmonitor=false", "ls-files", "--error-unmatch", "-z", "--", ":(literal)" + path,
    ]
    return (try? run(words)) != nil
  }

  /// What git ignores below the folder: files, and folders with a slash at their end.
  var ignoredPaths: Set<String> {
    let words = [
      "-c", "core.fsmonitor=false", "ls-files", "-z", "--others", "--ignored",
      "--exclude-standard", "--directory",
    ]
    let names = (try? run(words)) ?? []
    return Set(names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }

  /// The texts that git keeps and that have pins or claims, by what they hold or, with `staged`, by
  /// what is about to be committed, or in a commit; nil without a repository.
  func kept(_ texts: PinnedTexts, staged: Bool = false, at commit: String? = nil) -> [String]? {
    let tree = commit.map { [$0] } ?? []
    let words =
      ["-c", "core.fsmonitor=false", "grep", "-l", "-z", "-I", "-F"] + (staged ? ["--cached"] : [])
      + texts.marks.flatMap { ["-e", $0] } + tree + ["--"] + texts.endings.map { "*" + $0 }
    guard let names = try? run(words, keeping: staged ? Self.indexVariables : []) else {
      return isRepository ? [] : nil
    }
    // In a commit each path has its name and a colon before it.
    let start = commit.map { $0.utf8.count + 1 } ?? 0
    return names.split(separator: 0)
      .map { String(decoding: $0.dropFirst(start), as: UTF8.self) }.sorted()
  }

  private var isRepository: Bool { (try? run(["rev-parse", "--git-dir"])) != nil }

  /// The commit that is checked out; nil without one.
  var head: String? {
    guard let name = try? run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]) else {
      return nil
    }
    return String(decoding: name.prefix { $0 != 10 }, as: UTF8.self)
  }

  /// The files that differ from HEAD or, where a commit is given, from that one.
  func changedFiles(since commit: String?) -> [String] {
    let base = commit.flatMap { $0.isEmpty || $0.hasPrefix("-") ? nil : $0 } ?? "HEAD"
    guard let words = withoutPrograms else { return [] }
    let diff = ["diff", "--name-only", "-z", "--no-ext-diff", "--ignore-submodules=dirty", base]
    let changed = (try? run(words + diff)) ?? []
    let new =
      (try? run(words + ["ls-files", "-z", "--others", "--exclude-standard"])) ?? []
    return (changed.split(separator: 0) + new.split(separator: 0))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// What keeps git from running programs that the repository's settings name when it compares
  /// files: a monitor, and filters of what it reads; nil where a filter's name can't be said.
  var withoutPrograms: [String]? {
    let pattern = #"^filter\..*\.(clean|smudge|process|required)$"#
    let found = (try? run(["config", "--name-only", "-z", "--get-regexp", pattern])) ?? []
    let names = found.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    guard !names.contains(where: { $0.contains("=") }) else { return nil }
    return ["-c", "core.fsmonitor=false"] + names.flatMap { ["-c", $0 + "="] }
  }

  /// Writes all files of the index below a folder; a hook may have been given an index of its own.
  func copyIndex(to folder: String) throws(FileProblem) {
    _ = try run(
      ["checkout-index", "--all", "--force", "--prefix=\(folder)/"], keeping: Self.indexVariables)
  }

  /// What names the index that a hook is about.
  private static let indexVariables = ["GIT_INDEX_FILE"]

  /// The commit at which two revisions part: what one of them has changed since is its own.
  func mergeBase(of a: String, and b: String) throws(FileProblem) -> String {
    let (one, other) = (try commit(a), try commit(b))
    guard let name = try? run(["merge-base", one, other]), !name.isEmpty else {
      throw FileProblem(
        "no-merge-base", "no common commit of '\(a)' and '\(b)'",
        hint: isShallow
          ? Self.deepen : "compare the two as they are: 'tangent diff \(a) \(b)'")
    }
    return String(decoding: name.prefix { $0 != 10 }, as: UTF8.self)
  }

  /// Whether history is cut, as CI services fetch it.
  private var isShallow: Bool {
    (try? run(["rev-parse", "--is-shallow-repository"])).map {
      String(decoding: $0, as: UTF8.self).hasPrefix("true")
    } ?? false
  }

  private static let deepen =
    "the clone is shallow: 'git fetch --unshallow', or fetch-depth: 0 in CI"

  /// The commit that a revision names: what begins with `-` must not become an option.
  func commit(_ revision: String) throws(FileProblem) -> String {
    let isName = [40, 64].contains(revision.utf8.count) && revision.allSatisfy(\.isHexDigit)
    if isName { return revision }
    if let name = resolved(revision) { return name }
    // What git says itself is clearer where there is no repository.
    _ = try run(["rev-parse", "--git-dir"])
    // A clone made for one branch has the others under the name of where it came from.
    let remote = "origin/\(revision)"
    let hint = resolved(remote).map { _ in "did you mean '\(remote)'?" }
    throw FileProblem(
      "unknown-revision", "unknown revision '\(revision)'",
      hint: hint ?? (isShallow ? Self.deepen : nil))
  }

  private func resolved(_ revision: String) -> String? {
    let words = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    guard let name = try? run(words), !name.isEmpty else { return nil }
    return String(decoding: name.prefix { $0 != 10 }, as: UTF8.self)
  }

  func run(
    _ arguments: [String], keeping variables: [String] = [], setting own: [String: String] = [:]
  ) throws(FileProblem) -> [UInt8] {
    let child = try ChildProcess(
      "git", ["-C", folder, "--no-pager"] + arguments, keeping: variables, setting: own)
    guard child.status == 0 else {
      let lines = String(decoding: child.errors, as: UTF8.self).split(separator: "\n")
      // Git names its own remedy, such as that for a folder that belongs to another user.
      let remedy = lines.first { $0.contains("git config --global --add safe.directory") }
      throw FileProblem(
        "git-failed", "git failed: \(lines.first ?? "status \(child.status)")",
        hint: remedy.map { String($0.drop { $0.isWhitespace }) })
    }
    return child.output
  }
}
