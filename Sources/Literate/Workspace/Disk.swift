#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's calls for reading files and folders.
enum Disk {
  /// What a path names, links followed.
  enum Kind {
    case file, folder, other
  }

  /// The bytes of a regular file.
  static func read(_ path: String, shown: String) throws(FileProblem) -> [UInt8] {
    // A pipe or a device in place of a file must not stop the tool.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .failed("read", shown) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .failed("read", shown) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw FileProblem(
        "cannot-read", "cannot read '\(shown)': \(isFolder ? "a folder" : "no file")")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while true {
      // A file that grows meanwhile is read to its new end.
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 4096)) }
      let got = bytes[count...].withUnsafeMutableBytes { rest in
        #if canImport(Glibc)
          Glibc.read(file, rest.baseAddress, rest.count)
        #else
          Darwin.read(file, rest.baseAddress, rest.count)
        #endif
      }
      if got == 0 { break }
      if got > 0 { count += got } else if errno != EINTR { throw .failed("read", shown) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// What is at a path; nil for nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The absolute path without links; nil where a part is missing.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The names in a folder, sorted, without `.` and `..`.
  static func names(in folder: String, shown: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(folder) else { throw .failed("list", shown) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a folder and those around it.
  static func makeFolder(
    _ path: String, mode: mode_t = 0o777, shown: String
  ) throws(FileProblem) {
    if mkdir(path, mode) == 0 { return }
    let code = errno
    if kind(of: path) == .folder { return }
    guard code == ENOENT, path != "/" else { throw .failed("make", shown, code) }
    try makeFolder(PathText.parent(of: path), mode: mode, shown: PathText.parent(of: shown))
    // Another process may have made it meanwhile.
    guard mkdir(path, mode) == 0 || errno == EEXIST else { throw .failed("make", shown) }
  }

  /// Deletes a file or a link; nothing there is fine.
  static func delete(_ path: String, shown: String) throws(FileProblem) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .failed("delete", shown) }
  }

  /// Deletes a folder if it is empty.
  static func deleteIfEmpty(_ folder: String) {
    rmdir(folder)
  }
}
