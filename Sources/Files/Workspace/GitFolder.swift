#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Git's own files, which hold tokens, hooks and history: nothing in a project leads to them.
enum GitFolder {
  /// Whether a name is that of git's folder on some disk or other.
  ///
  /// As git itself guards it: case, Windows' short name and its dots and blanks at the end, and the
  /// characters that Apple's disks don't see.
  static func isName(_ name: String) -> Bool {
    var plain = ""
    for scalar in name.unicodeScalars where !isIgnored(scalar) {
      plain.unicodeScalars.append(scalar)
    }
    plain = plain.lowercased()
    if plain == "git~1" { return true }
    // A stream of Windows' disk: `.git::$INDEX_ALLOCATION`.
    let stem = plain.prefix { $0 != ":" }
    guard stem.hasPrefix(".git") else { return false }
    return stem.dropFirst(4).allSatisfy { $0 == "." || $0 == " " }
  }

  /// The characters that HFS+ leaves out when it compares names.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C...0x200F, 0x202A...0x202E, 0x206A...0x206F, 0xFEFF: true
    default: false
    }
  }

  /// The names from a project's folder to git's own, where a file or a link `.git` leads there.
  static func store(of root: String) -> [String]? {
    let mark = PathText.join(root, ".git")
    var status = stat()
    guard stat(mark, &status) == 0 else { return nil }
    var path = mark
    if status.st_mode & S_IFMT == S_IFREG {
      // `gitdir: ../.git/worktrees/a`
      guard let word = SystemFile.firstLine(of: mark, after: "gitdir:") else { return nil }
      path = PathText.join(root, word)
    }
    guard let real = Disk.realPath(path), real != root, real != mark,
      PathText.isInside(real, root)
    else { return nil }
    return PathText.relative(real, to: root).split(separator: "/").map(String.init)
  }

  /// Whether a place lies in a folder that looks like git's own, such as a bare repository.
  static func holds(_ place: Place) -> Bool {
    var folder = ""
    for _ in place.names.dropLast() {
      if exists(folder + "HEAD", place), exists(folder + "objects", place),
        exists(folder + "refs", place)
      {
        return true
      }
      folder += "../"
    }
    return false
  }

  private static func exists(_ path: String, _ place: Place) -> Bool {
    faccessat(place.folder.number, path, F_OK, 0) == 0
  }
}
