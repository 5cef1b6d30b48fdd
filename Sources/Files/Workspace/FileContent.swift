import CSystem

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is found in a file that has been opened: nothing is asked of its path again.
enum FileContent {
  case bytes([UInt8])
  case folder
  /// A pipe, a device, or a file that the system makes up, as those of `/proc`.
  case none
  case tooLarge(Int)

  /// Reads a file that was opened so that it can't block.
  init(of file: Descriptor, upTo limit: Int) throws(SystemError) {
    let status = try Status(of: file)
    guard status.kind == .file, !Self.isMadeUp(file, status) else {
      self = status.kind == .folder ? .folder : .none
      return
    }
    guard status.size <= limit else {
      self = .tooLarge(status.size)
      return
    }
    var bytes = [UInt8](repeating: 0, count: status.size)
    var count = 0
    while true {
      // A file that grows meanwhile is read to its new end.
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: 4096)) }
      let got = bytes[count...].withUnsafeMutableBytes { rest in
        #if canImport(Glibc)
          Glibc.read(file.number, rest.baseAddress, rest.count)
        #else
          Darwin.read(file.number, rest.baseAddress, rest.count)
        #endif
      }
      if got == 0 { break }
      if got > 0 { count += got } else if errno != EINTR { throw SystemError() }
      guard count <= limit else {
        self = .tooLarge(count)
        return
      }
    }
    bytes.removeLast(bytes.count - count)
    self = .bytes(bytes)
  }

  /// Whether the system makes the file's bytes up when it is read: they tell of processes.
  private static func isMadeUp(_ file: Descriptor, _ status: Status) -> Bool {
    // Such files say that they have no bytes, or a page of them.
    (status.size == 0 || status.size == 4096) && tangent_is_made_up(file.number) != 0
  }
}

/// The most bytes of a file that is read.
package struct FileSize: Sendable {
  let bytes: Int

  private init(bytes: Int) {
    self.bytes = bytes
  }

  /// Of a text: a notebook, a template, a listing, a bibliography, a record.
  static let text = FileSize(bytes: 64 << 20)

  /// Of a file of data, where the user has raised the budget so many times.
  package static func data(times factor: Double) -> FileSize {
    FileSize(bytes: Int(min(Double(256 << 20) * max(1, factor), 0x1p52)))
  }

  /// `64 MiB`.
  var words: String { "\(bytes >> 20) MiB" }
}
