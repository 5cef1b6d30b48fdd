#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's calls for files and folders, each at a place that a gate has resolved.
package enum Disk {
  /// The bytes of a regular file.
  package static func read(
    _ place: Place, shown: String, upTo limit: FileSize = .text
  ) throws(FileProblem) -> [UInt8] {
    do throws(FileProblem) {
      let bytes = try contents(shown, limit) { () throws(SystemError) in
        try open(place.name, in: place.folder)
      }
      place.gate.ledger?.note(.content, place.path, Digest(of: bytes).text)
      return bytes
    } catch {
      place.gate.ledger?.note(.content, place.path, "")
      throw error
    }
  }

  /// Reads by names without links a file that no result depends on, such as the cache's own.
  package static func load(
    _ names: [String], through gate: Gate, upTo limit: FileSize = .text
  ) throws(FileProblem) -> [UInt8] {
    try contents(names.last ?? "", limit) { () throws(SystemError) in
      try gate.open(names, readingFlags)
    }
  }

  // A pipe or a device in place of a file must not stop the tool.
  private static var readingFlags: Int32 { O_RDONLY | O_NONBLOCK | O_NOCTTY }

  private static func open(
    _ name: String, in folder: Descriptor
  ) throws(SystemError) -> Descriptor {
    let file = openat(folder.number, name, readingFlags | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw SystemError() }
    return Descriptor(file)
  }

  private static func contents(
    _ shown: String, _ limit: FileSize, _ open: () throws(SystemError) -> Descriptor
  ) throws(FileProblem) -> [UInt8] {
    let content: FileContent
    do throws(SystemError) {
      content = try FileContent(of: open(), upTo: limit.bytes)
    } catch {
      throw .failed("read", shown, error.code)
    }
    switch content {
    case .bytes(let bytes): return bytes
    case .folder: throw FileProblem("cannot-read", "cannot read '\(shown)': a folder")
    case .none: throw FileProblem("cannot-read", "cannot read '\(shown)': no file")
    case .tooLarge(let size): throw .tooLarge(shown, size, limit)
    }
  }

  /// What is at a place, itself and not what a link there leads to; nil for nothing.
  package static func status(of place: Place) -> Status? {
    let status = try? Status(of: place.name, in: place.folder)
    place.gate.ledger?.note(.kind, place.path, status?.kind.rawValue ?? "")
    return status
  }

  /// What a link says.
  static func target(of place: Place) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlinkat(place.folder.number, place.name, &buffer, buffer.count)
    guard count > 0, count < buffer.count else { return nil }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The absolute path without links; nil where a part is missing. For looks, never for opening.
  package static func realPath(_ path: String) -> String? {
    let found = realpath(path, nil)
    defer { free(found) }
    return found.map { String(cString: $0) }
  }

  /// The names in a folder, sorted, without `.` and `..`.
  package static func names(in folder: OpenFolder, shown: String) throws(FileProblem) -> [String] {
    do throws(SystemError) {
      let names = try list(folder.descriptor)
      folder.gate.ledger?.note(.names, folder.path, Digest(of: names).text)
      return names
    } catch {
      folder.gate.ledger?.note(.names, folder.path, "")
      throw .failed("list", shown, error.code)
    }
  }

  /// The names in a folder that is held open to go on from it.
  package static func list(_ folder: Descriptor) throws(SystemError) -> [String] {
    // The stream closes what it is given.
    let file = openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw SystemError() }
    guard let stream = fdopendir(file) else {
      let error = SystemError()
      close(file)
      throw error
    }
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

  /// Deletes a file or a link; what can't be there is as good as gone.
  package static func delete(_ place: Place, shown: String) throws(FileProblem) {
    guard unlinkat(place.folder.number, place.name, 0) != 0 else { return }
    let code = errno
    guard ![ENOENT, ENAMETOOLONG, ENOTDIR].contains(code) else { return }
    // A folder is no file of ours: Linux says EISDIR of one, POSIX EPERM.
    guard (try? Status(of: place.name, in: place.folder))?.kind != .folder else { return }
    throw .failed("delete", shown, code)
  }

  /// Deletes a folder if it is empty.
  static func deleteIfEmpty(_ place: Place) {
    unlinkat(place.folder.number, place.name, AT_REMOVEDIR)
  }
}

extension Disk {
  /// Asks a question once more, and notes the answer.
  ///
  /// The path is one that a gate resolved: if a link has come into it, the answer is another.
  static func answer(_ subject: Sight.Subject, noting ledger: Ledger) {
    let path = subject.path
    switch subject.question {
    case .resolved: ledger.note(.resolved, path, realPath(path) ?? "")
    case .identity: _ = SystemFile.identity(of: path, noting: ledger)
    case .content, .kind, .names:
      guard let place = Gate.machine?.noting(in: ledger).placeWithoutLinks(path) else {
        return ledger.note(subject.question, path, "")
      }
      switch subject.question {
      case .content: _ = try? read(place, shown: path, upTo: .data(times: .infinity))
      case .names:
        guard let folder = try? place.gate.folder(at: place) else {
          return ledger.note(.names, path, "")
        }
        _ = try? names(in: folder, shown: path)
      default: _ = status(of: place)
      }
    }
  }
}
