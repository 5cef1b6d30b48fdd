import Files

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Small files of the user's own, which nobody else may read.
enum PrivateFiles {
  /// Makes a folder with all above it.
  static func makeFolder(_ path: String) throws(FileProblem) {
    var made = ""
    for name in path.split(separator: "/") {
      made += "/" + name
      if mkdir(made, 0o700) != 0, errno != EEXIST { throw .failed("make", made) }
    }
  }

  /// The bytes of a file; nil where it cannot be read, or belongs to somebody else.
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
      return nil
    }
    return Input.all(from: file)
  }

  /// The bytes of any file; nil where it cannot be read.
  static func contents(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return Input.all(from: file)
  }

  /// Writes a file beside its place and renames it.
  static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let temporary = "\(path).\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .failed("write", path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Output.systemWrite(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        close(file)
        unlink(temporary)
        throw .failed("write", path)
      }
      rest = rest.dropFirst(count)
    }
    guard close(file) == 0, rename(temporary, path) == 0 else {
      unlink(temporary)
      throw .failed("write", path)
    }
  }
}
