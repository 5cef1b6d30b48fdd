#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Standard input.
enum Input {
  /// All of it, to its end.
  static var all: [UInt8] { all(from: STDIN_FILENO) }

  /// All that a descriptor gives, to its end.
  static func all(from descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
