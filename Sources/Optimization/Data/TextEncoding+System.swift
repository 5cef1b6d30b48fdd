#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension TextEncoding {
  /// The text as UTF-8, by the tables of the C library.
  func converted(_ bytes: [UInt8]) throws(DataError) -> [UInt8] {
    guard let handle = iconv_open("UTF-8", systemName), handle != Self.failure else {
      throw DataError(
        "encoding '\(name)' that this system has no table of",
        hint: "save the file as UTF-8, or install the C library's further encodings")
    }
    defer { iconv_close(handle) }
    var text = [UInt8](repeating: 0, count: 2 * bytes.count + 64)
    var (read, written) = (0, 0)
    while read < bytes.count {
      let code = Self.step(handle, bytes, &read, &text, &written)
      if code == E2BIG {
        text.append(contentsOf: [UInt8](repeating: 0, count: text.count))
      } else if code != 0 {
        throw Self.wrong(bytes, at: read, as: name)
      }
    }
    return Array(text[..<written])
  }

  /// Converts as much as there is room for; gives 0, or why it went no further.
  private static func step(
    _ handle: iconv_t, _ bytes: [UInt8], _ read: inout Int, _ text: inout [UInt8],
    _ written: inout Int
  ) -> Int32 {
    var source = bytes[read...].map { CChar(bitPattern: $0) }
    return source.withUnsafeMutableBufferPointer { source in
      text.withUnsafeMutableBytes { target in
        var from = source.baseAddress
        var to = target.baseAddress?.advanced(by: written).assumingMemoryBound(to: CChar.self)
        var (left, room) = (source.count, target.count - written)
        let result = iconv(handle, &from, &left, &to, &room)
        let code = result == -1 ? errno : 0
        read += source.count - left
        written = target.count - room
        return code
      }
    }
  }

  /// What `iconv_open` gives for a name that it does not know.
  private static var failure: iconv_t? { iconv_t(bitPattern: -1) }

  /// The name that C libraries know.
  private var systemName: String {
    switch name {
    case "windows-1250", "windows-1251", "windows-1252": "CP" + name.suffix(4)
    case "shift-jis": "SHIFT_JIS"
    default: name.uppercased()
    }
  }
}
