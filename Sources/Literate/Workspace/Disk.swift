#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's calls for reading files and folders.
enum Disk {
  /// What a path names, links followed.
  enum Kind: String {
    case file, folder, other
  }

  /// The bytes of a regular file.
  static func read(_ path: String, shown: String) throws(FileProblem) -> [UInt8] {
    do throws(FileProblem) {
      let bytes = try load(path, shown: shown)
      Ledger.note(.content, path, Digest(of: bytes).text)
      return bytes
    } catch {
      Ledger.note(.content, path, "")
      throw error
    }
  }

  /// The same for a file that no result depends on, such as the cache's own.
  static func load(_ path: String, shown: String) throws(FileProblem) -> [UInt8] {
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
    let kind = look(path)
    Ledger.note(.kind, path, kind?.rawValue ?? "")
    return kind
  }

  private static func look(_ path: String) -> Kind? {
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
    let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    Ledger.note(.isLink, path, "\(isLink)")
    return isLink
  }

  /// The absolute path without links; nil where a part is missing.
  static func resolved(_ path: String) -> String? {
    let found = realpath(path, nil)
    defer { free(found) }
    let resolved = found.map { String(cString: $0) }
    Ledger.note(.resolved, path, resolved ?? "")
    return resolved
  }

  /// What changes when a file is replaced, without reading it: its size and time; nil for nothing.
  static func identity(of path: String) -> String? {
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
    Ledger.note(.identity, path, identity ?? "")
    return identity
  }

  /// The names in a folder, sorted, without `.` and `..`.
  static func names(in folder: String, shown: String) throws(FileProblem) -> [String] {
    do throws(FileProblem) {
      let names = try list(folder, shown: shown)
      Ledger.note(.names, folder, Digest(of: names).text)
      return names
    } catch {
      Ledger.note(.names, folder, "")
      throw error
    }
  }

  private static func list(_ folder: String, shown: String) throws(FileProblem) -> [String] {
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
    if look(path) == .folder { return }
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

extension Disk {
  /// Asks a question once more, for the ledger kept here.
  static func answer(_ subject: Sight.Subject) {
    let path = subject.path
    switch subject.question {
    case .content: _ = try? read(path, shown: path)
    case .kind: _ = kind(of: path)
    case .isLink: _ = isLink(path)
    case .resolved: _ = resolved(path)
    case .names: _ = try? names(in: path, shown: path)
    case .identity: _ = identity(of: path)
    }
  }
}
