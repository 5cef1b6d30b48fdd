#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// By bytes, since sources are bytes. Foundation's search, which is visible wherever a dependency imports
// it, is chosen otherwise, and a release has no room for Foundation.
extension StringProtocol {
  /// Whether the text holds another one, byte by byte.
  package func contains(_ text: String) -> Bool { utf8.hold(text.utf8) }
}

extension Collection<UInt8> {
  fileprivate func hold(_ bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    let found = withContiguousStorageIfAvailable { own in
      bytes.withContiguousStorageIfAvailable { own.hold($0, beginningWith: first) }
    }
    return (found ?? nil) ?? Array(self).hold(Array(bytes))
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func hold(_ bytes: Self, beginningWith first: UInt8) -> Bool {
    var start = 0
    while start + bytes.count <= count, let own = baseAddress,
      let part = bytes.baseAddress,
      let found = memchr(own + start, Int32(first), count - bytes.count + 1 - start)
    {
      if memcmp(found, part, bytes.count) == 0 { return true }
      start = UnsafeRawPointer(found) - UnsafeRawPointer(own) + 1
    }
    return false
  }
}
