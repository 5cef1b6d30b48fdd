#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ArraySlice<UInt8> {
  /// The first place at which the bytes of a text stand, which has at least one.
  package func firstRange(of text: String) -> Range<Int>? {
    var text = text
    return text.withUTF8 { text in
      withUnsafeBytes { bytes in Self.offset(of: UnsafeRawBufferPointer(text), in: bytes) }
        .map { startIndex + $0..<startIndex + $0 + text.count }
    }
  }

  private static func offset(
    of wanted: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    guard let start = bytes.baseAddress, let text = wanted.baseAddress else { return nil }
    let end = bytes.count - wanted.count
    var offset = 0
    while offset <= end, let place = memchr(start + offset, Int32(wanted[0]), end - offset + 1) {
      if memcmp(place, text, wanted.count) == 0 { return start.distance(to: place) }
      offset = start.distance(to: place) + 1
    }
    return nil
  }
}
