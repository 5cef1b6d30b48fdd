import Files

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A pack that lies in a folder; it is opened for each reading, since there may be thousands.
struct PackFile: Sendable {
  let folder: Descriptor
  let name: String

  /// What it holds; nil where it is gone, or damaged.
  func index() -> Pack.Index? {
    guard let file = try? opened(), let status = try? Status(of: file),
      status.kind == .file,
      let header = Self.read(file, at: 0, count: Pack.header.count), header == Pack.header,
      let trailer = Self.read(
        file, at: status.size - Pack.trailerSize, count: Pack.trailerSize),
      let start = Pack.indexStart(trailer: trailer, fileSize: status.size),
      let index = Self.read(file, at: start, count: status.size - Pack.trailerSize - start)
    else { return nil }
    return Pack.Index(index, trailer: trailer, start: start)
  }

  /// The bytes of several records, in their order; nil for one that is gone or damaged.
  func records(_ entries: [Pack.Entry]) -> [[UInt8]?] {
    guard let file = try? opened() else { return entries.map { _ in nil } }
    return entries.map { entry in
      guard let bytes = Self.read(file, at: entry.offset, count: entry.count),
        RecordKey(Digest(of: bytes)) == entry.digest
      else { return nil }
      return bytes
    }
  }

  private func opened() throws(SystemError) -> Descriptor {
    let file = openat(folder.number, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw SystemError() }
    return Descriptor(file)
  }

  private static func read(_ file: Descriptor, at offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes[done...].withUnsafeMutableBytes { rest in
        pread(file.number, rest.baseAddress, rest.count, off_t(offset + done))
      }
      guard got > 0 else {
        if got < 0, errno == EINTR { continue }
        return nil
      }
      done += got
    }
    return bytes
  }
}
