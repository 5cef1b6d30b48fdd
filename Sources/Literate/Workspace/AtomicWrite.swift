#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file written whole beside its place, to be renamed over it: there is never half a file.
struct AtomicWrite {
  /// What a finished write outlives.
  enum Durability {
    /// The end of the tool: enough for what can be made again.
    case process
    /// The end of the power too, at some milliseconds a file: for what people wrote.
    case power
  }

  private let path: String
  private let shown: String
  private let temporary: String
  private let durability: Durability

  /// Writes the bytes beside `path`; nothing changes there before `finish`.
  init(
    _ bytes: [UInt8], to path: String, shown: String, surviving durability: Durability
  ) throws(FileProblem) {
    self.path = path
    self.shown = shown
    self.durability = durability
    var old = stat()
    let isThere = stat(path, &old) == 0
    // A rename asks only the folder; a file that may not be written stays as it is.
    guard !isThere || access(path, W_OK) == 0 else { throw .failed("write", shown) }
    let (file, temporary) = try Self.create(beside: path, shown: shown)
    self.temporary = temporary
    do throws(FileProblem) {
      if isThere { Self.keepOwner(old, of: file) }
      try Self.fill(file, with: bytes, shown: shown)
      guard durability == .process || fsync(file) == 0 else { throw .failed("write", shown) }
    } catch {
      close(file)
      discard()
      throw error
    }
    guard close(file) == 0 else {
      let problem = FileProblem.failed("write", shown)
      discard()
      throw problem
    }
  }

  /// Puts the file in its place.
  func finish() throws(FileProblem) {
    guard rename(temporary, path) == 0 else {
      let problem = FileProblem.failed("write", shown)
      discard()
      throw problem
    }
    if durability == .power { Self.syncFolder(of: path) }
  }

  /// Puts the file in its place if nothing is there, not even since this was last looked at.
  func finishNew() throws(FileProblem) {
    defer { discard() }
    guard link(temporary, path) == 0 else {
      guard errno == EEXIST else { throw .failed("write", shown) }
      throw FileProblem(
        "file-exists", "file '\(shown)' is there already",
        hint: "choose another name, or delete it first")
    }
    if durability == .power { Self.syncFolder(of: path) }
  }

  /// Leaves everything as it was.
  func discard() {
    unlink(temporary)
  }

  /// Writes and finishes one file.
  static func write(
    _ bytes: [UInt8], to path: String, shown: String, surviving durability: Durability
  ) throws(FileProblem) {
    try AtomicWrite(bytes, to: path, shown: shown, surviving: durability).finish()
  }

  /// Deletes what killed processes have left in a folder.
  static func deleteLeftovers(in folder: String) {
    guard let names = try? Disk.names(in: folder, shown: folder) else { return }
    for name in names {
      guard let owner = owner(ofTemporary: name), kill(owner, 0) != 0, errno == ESRCH else {
        continue
      }
      unlink(PathText.join(folder, name))
    }
  }

  private static let prefix = ".tangent-"
  private static let suffix = ".tmp"

  private static func create(
    beside path: String, shown: String
  ) throws(FileProblem) -> (file: Int32, path: String) {
    let folder = PathText.parent(of: path)
    for number in 0..<10_000 {
      let temporary = PathText.join(folder, "\(prefix)\(getpid())-\(number)\(suffix)")
      let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file >= 0 { return (file, temporary) }
      // Another thread is writing beside this one.
      guard errno == EEXIST else { break }
    }
    throw .failed("write", shown)
  }

  private static func fill(
    _ file: Int32, with bytes: [UInt8], shown: String
  ) throws(FileProblem) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { rest in
        #if canImport(Glibc)
          Glibc.write(file, rest.baseAddress, rest.count)
        #else
          Darwin.write(file, rest.baseAddress, rest.count)
        #endif
      }
      if count >= 0 { done += count } else if errno != EINTR { throw .failed("write", shown) }
    }
  }

  /// Mode and, where allowed, owner of the file that is replaced.
  private static func keepOwner(_ old: stat, of file: Int32) {
    _ = fchown(file, old.st_uid, old.st_gid)
    fchmod(file, old.st_mode & 0o7777)
  }

  private static func syncFolder(of path: String) {
    let folder = open(PathText.parent(of: path), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private static func owner(ofTemporary name: String) -> pid_t? {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
    return name.dropFirst(prefix.count).split(separator: "-").first.flatMap { pid_t($0) }
  }
}
