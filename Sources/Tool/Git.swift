import Literate

/// Earlier versions of files, as git keeps them.
struct Git: RevisionSource {
  /// The folder that paths start from.
  private let folder: String

  init(in folder: String) {
    self.folder = folder
  }

  func revisions(of path: String) throws(FileProblem) -> [Revision] {
    let text = try run([
      "log", "--no-show-signature", "--no-color", "--date=short", "--format=%H%x09%ad%x09%s", "--",
      path,
    ])
    return String(decoding: text, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return nil }
      return Revision(id: String(parts[0]), date: String(parts[1]), subject: String(parts[2]))
    }
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

  /// Whether git keeps the file at a path in this folder.
  func tracks(_ path: String) -> Bool {
    // A file system monitor is a program that the repository's settings name.
    let words = [
      "-c", "core.fsmonitor=false", "ls-files", "--error-unmatch", "-z", "--", ":(literal)" + path,
    ]
    return (try? run(words)) != nil
  }

  /// What git is told to ignore in this folder, a folder for all in it, without a closing `/`.
  var ignoredPaths: [String] {
    let words = [
      "-c", "core.fsmonitor=false", "ls-files", "--others", "--ignored", "--exclude-standard",
      "--directory", "-z",
    ]
    return ((try? run(words)) ?? []).split(separator: 0).map { path in
      String(decoding: path.last == UInt8(ascii: "/") ? path.dropLast() : path, as: UTF8.self)
    }
  }

  /// The commit that a revision names: what begins with `-` must not become an option.
  private func commit(_ revision: String) throws(FileProblem) -> String {
    let isName = [40, 64].contains(revision.utf8.count) && revision.allSatisfy(\.isHexDigit)
    if isName { return revision }
    let words = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    guard let name = try? run(words), !name.isEmpty else {
      // What git says itself is clearer where there is no repository.
      _ = try run(["rev-parse", "--git-dir"])
      throw FileProblem("unknown-revision", "unknown revision '\(revision)'")
    }
    return String(decoding: name.prefix { $0 != 10 }, as: UTF8.self)
  }

  private func run(_ arguments: [String]) throws(FileProblem) -> [UInt8] {
    let child = try ChildProcess("git", ["-C", folder, "--no-pager"] + arguments)
    guard child.status == 0 else {
      let words = String(decoding: child.errors, as: UTF8.self).split(separator: "\n").first
      throw FileProblem("git-failed", "git failed: \(words ?? "status \(child.status)")")
    }
    return child.output
  }
}
