import Files
import Projects

extension Git {
  /// The files that are not the same in two commits or, without the second, in one and the folder.
  func changes(from old: String, to new: String?) throws(FileProblem) -> [FileChange] {
    let options = [
      "diff", "--name-status", "-z", "--relative", "--no-renames", "--no-ext-diff",
      "--ignore-submodules=dirty",
    ]
    guard let words = withoutPrograms else { return [] }
    let commits =
      [try commit(old)]
      + (try new.map { name throws(FileProblem) in try commit(name) }.map { [$0] } ?? [])
    let text = try run(words + options + commits + ["--"])
    let parts = text.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    var found = stride(from: 0, to: parts.count - 1, by: 2).map { place in
      FileChange(
        parts[place + 1],
        parts[place].hasPrefix("A") ? .new : parts[place].hasPrefix("D") ? .gone : .changed)
    }
    if new == nil {
      let others = try run(words + ["ls-files", "--others", "--exclude-standard", "-z"])
      found += others.split(separator: 0).map {
        FileChange(String(decoding: $0, as: UTF8.self), .new)
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// The commits after one, up to another, that changed a file, newest first.
  func revisions(of path: String, after old: String, to new: String) -> [Revision] {
    (try? revisions([], ":(literal)" + path, in: "\(commit(old))..\(commit(new))")) ?? []
  }

  /// The files below this folder in a commit with their sizes.
  func sizes(at commit: String) throws(FileProblem) -> [String: Int] {
    var sizes: [String: Int] = [:]
    for entry in try run(["ls-tree", "-r", "-l", "-z", commit]).split(separator: 0) {
      // `100644 blob ID SIZE<tab>PATH`, links and submodules apart.
      let parts = String(decoding: entry, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      guard let words = parts.first?.split(separator: " "), parts.count == 2, words.count == 4,
        words[0].hasPrefix("100"), let size = Int(words[3])
      else { continue }
      sizes[String(parts[1])] = size
    }
    return sizes
  }

  /// Reads a commit into an index of its own.
  func read(_ commit: String, intoIndex index: String) throws(FileProblem) {
    // A hook would be run when an index is written.
    _ = try run(
      ["-c", "core.hooksPath=/dev/null", "read-tree", commit], setting: ["GIT_INDEX_FILE": index])
  }

  /// Writes files of such an index below a folder.
  func copy(_ paths: [String], ofIndex index: String, to folder: String) throws(FileProblem) {
    guard let words = withoutPrograms else { return }
    var rest = paths[...]
    // What a command line may hold has an end.
    while !rest.isEmpty {
      _ = try run(
        words + ["checkout-index", "--force", "--prefix=\(folder)/", "--"] + rest.prefix(1_000),
        setting: ["GIT_INDEX_FILE": index])
      rest = rest.dropFirst(1_000)
    }
  }
}
