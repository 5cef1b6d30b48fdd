#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where some bytes occur in many others.
enum ByteSearch {
  /// The index of each occurrence of `pattern` in `bytes`, none overlapping the one before.
  static func places(of pattern: String, in bytes: ArraySlice<UInt8>) -> [Int] {
    let pattern = Array(pattern.utf8)
    return bytes.withUnsafeBytes { bytes in
      pattern.withUnsafeBytes { pattern in places(of: pattern, in: bytes) }
    }.map { bytes.startIndex + $0 }
  }

  private static func places(
    of pattern: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer
  ) -> [Int] {
    guard let start = bytes.baseAddress, let wanted = pattern.baseAddress else { return [] }
    let first = Int32(pattern[0])
    let end = bytes.count - pattern.count
    var places: [Int] = []
    var offset = 0
    while offset <= end, let place = memchr(start + offset, first, end - offset + 1) {
      let found = start.distance(to: UnsafeRawPointer(place))
      let isMatch = memcmp(place, wanted, pattern.count) == 0
      if isMatch { places.append(found) }
      offset = found + (isMatch ? pattern.count : 1)
    }
    return places
  }
}
