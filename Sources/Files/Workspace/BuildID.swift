#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The digest of a program that its linker has put into it: the note `GNU`, type 3, of an ELF file.
enum BuildID {
  /// The build id in hexadecimal digits; nil where the file is no such program, or has none.
  static func read(_ path: String) -> String? {
    let file = SystemFile.open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    // Headers and notes stand at the beginning.
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 64 else { return nil }
    return find(in: bytes[..<count])
  }

  /// The same, in the first bytes of a file.
  static func find(in bytes: ArraySlice<UInt8>) -> String? {
    // 64 bits, least significant byte first: what Swift runs on.
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
    guard let table = number(bytes, at: 32, size: 8), let size = number(bytes, at: 54, size: 2),
      let count = number(bytes, at: 56, size: 2)
    else { return nil }
    for index in 0..<count {
      let header = table + index * size
      // Type 4: notes.
      guard number(bytes, at: header, size: 4) == 4,
        let offset = number(bytes, at: header + 8, size: 8),
        let length = number(bytes, at: header + 32, size: 8)
      else { continue }
      if let found = note(bytes, from: offset, to: offset + length) { return found }
    }
    return nil
  }

  private static func note(_ bytes: ArraySlice<UInt8>, from: Int, to end: Int) -> String? {
    var place = from
    while place + 12 <= end, let name = number(bytes, at: place, size: 4),
      let size = number(bytes, at: place + 4, size: 4),
      let type = number(bytes, at: place + 8, size: 4)
    {
      let description = place + 12 + (name + 3) / 4 * 4
      guard description + size <= min(end, bytes.count) else { return nil }
      if type == 3, name == 4, bytes[(place + 12)...].starts(with: Array("GNU\0".utf8)) {
        return bytes[description..<(description + size)]
          .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
      }
      place = description + (size + 3) / 4 * 4
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>, at place: Int, size: Int) -> Int? {
    guard place >= 0, place <= bytes.count - size else { return nil }
    let value = bytes[place..<(place + size)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value)
  }
}
