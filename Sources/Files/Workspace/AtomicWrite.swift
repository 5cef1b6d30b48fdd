#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file written whole beside its place, to be renamed over it: there is never half a file.
package struct AtomicWrite {
  /// What a finished write outlives.
  package enum Durability {
    /// The end of the tool: enough for what can be made again.
    case process
    /// The end of the power too, at some milliseconds a file: for what people wrote.
    case power
  }

  /// Called between a file beside its place and the rename, for tests of what happens there.
  @TaskLocal static var whenWritten: @Sendable () -> Void = {}

  private let place: Place
  private let shown: String
  private let temporary: String
  private let durability: Durability
  /// Its number among what is unfinished.
  private let number: Int

  /// Writes the bytes beside a place; nothing changes there before `finish`.
  init(
    _ bytes: [UInt8], to place: Place, shown: String, surviving durability: Durability
  ) throws(FileProblem) {
    self.place = place
    self.shown = shown
    self.durability = durability
    let old = try? Status(of: place.name, in: place.folder)
    // A rename asks only the folder; a file that may not be written stays as it is.
    if let old, old.kind != .link, faccessat(place.folder.number, place.name, W_OK, 0) != 0 {
      throw .failed("write", shown)
    }
    let (file, temporary, number) = try Self.create(in: place.folder, shown: shown)
    self.temporary = temporary
    self.number = number
    do throws(FileProblem) {
      if let old, old.kind == .file { Self.keepOwner(old, of: file) }
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
    Self.whenWritten()
  }

  /// Puts the file in its place.
  func finish() throws(FileProblem) {
    let folder = place.folder.number
    guard renameat(folder, temporary, folder, place.name) == 0 else {
      let problem = FileProblem.failed("write", shown)
      discard()
      throw problem
    }
    Unfinished.remove(number)
    if durability == .power { syncFolder() }
  }

  /// Puts the file in its place if nothing is there, not even since this was last looked at.
  func finishNew() throws(FileProblem) {
    defer { discard() }
    let folder = place.folder.number
    guard linkat(folder, temporary, folder, place.name, 0) == 0 else {
      guard errno == EEXIST else { throw .failed("write", shown) }
      throw FileProblem(
        "file-exists", "file '\(shown)' is there already",
        hint: "choose another name, or delete it first")
    }
    if durability == .power { syncFolder() }
  }

  /// Leaves everything as it was.
  func discard() {
    unlinkat(place.folder.number, temporary, 0)
    Unfinished.remove(number)
  }

  /// Writes and finishes one file.
  package static func write(
    _ bytes: [UInt8], to place: Place, shown: String, surviving durability: Durability
  ) throws(FileProblem) {
    try AtomicWrite(bytes, to: place, shown: shown, surviving: durability).finish()
  }

  private static func create(
    in folder: Descriptor, shown: String
  ) throws(FileProblem) -> (file: Int32, name: String, number: Int) {
    for number in 0..<10_000 {
      let temporary = Leftovers.name(number)
      let (file, number) = Unfinished.add(folder, temporary) {
        openat(
          folder.number, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      }
      if file >= 0 { return (file, temporary, number) }
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
  private static func keepOwner(_ old: Status, of file: Int32) {
    _ = fchown(file, old.owner, old.group)
    fchmod(file, old.mode & 0o7777)
  }

  private func syncFolder() {
    let folder = openat(place.folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
