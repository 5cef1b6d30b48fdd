#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the tool itself looks at by plain paths: its own program, libraries, the project's marks.
///
/// No word of a notebook or of `tangent.yaml` comes here, and nothing but names is read.
package enum SystemFile {
  /// What changes when a file is replaced, without reading it: its size and time; nil for nothing.
  package static func identity(of path: String, noting ledger: Ledger? = nil) -> String? {
    var status = stat()
    var identity: String?
    if stat(path, &status) == 0 {
      #if canImport(Glibc)
        let time = status.st_mtim
      #else
        let time = status.st_mtimespec
      #endif
      identity = "\(status.st_size)-\(time.tv_sec)-\(time.tv_nsec)"
    }
    ledger?.note(.identity, path, identity ?? "")
    return identity
  }

  /// Opens a path, links followed: a descriptor, or -1.
  static func open(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags | O_CLOEXEC)
    #else
      Darwin.open(path, flags | O_CLOEXEC)
    #endif
  }

  /// Whether anything is at a path, links followed.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Whether there is a folder at a path, links followed.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether another disk begins at a folder.
  static func isMountPoint(_ path: String) -> Bool {
    var own = stat()
    var above = stat()
    return stat(path, &own) == 0 && stat(PathText.join(path, ".."), &above) == 0
      && own.st_dev != above.st_dev
  }

  /// Whether two paths lead to one and the same thing.
  static func areSame(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_ino == other.st_ino
      && one.st_dev == other.st_dev
  }

  /// The owner of a file, and of what it leads to if it is a link, who is neither root nor the user.
  static func stranger(owning path: String) -> uid_t? {
    var own = stat()
    var target = stat()
    guard lstat(path, &own) == 0 else { return nil }
    let owners = [own.st_uid] + (stat(path, &target) == 0 ? [target.st_uid] : [])
    return owners.first { $0 != 0 && $0 != geteuid() }
  }

  /// What follows a word in the first line of git's own small file.
  static func firstLine(of path: String, after word: String) -> String? {
    let number = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    guard number >= 0 else { return nil }
    defer { close(number) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(number, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let line = String(decoding: bytes[..<count].prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    guard line.hasPrefix(word) else { return nil }
    return String(line.dropFirst(word.count).drop { $0 == " " })
  }
}
