#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A port of the loopback address that nobody listens on.
package struct LivePort: Sendable {
  package let number: UInt16
  /// Whether the machine has a loopback address of version 6 as well.
  package let hasVersion6: Bool

  /// Where a browser finds what is served on it.
  package var address: String { "http://127.0.0.1:\(number)/" }

  /// The port that is tried first where the user names none.
  static let usual: UInt16 = 4040
  /// How many ports are tried where the user names none.
  private static let tries: UInt16 = 20

  /// The port of that number; nil if it is in use.
  init?(_ number: UInt16) {
    guard Self.canListen(AF_INET, number) == true else { return nil }
    let version6 = Self.canListen(AF_INET6, number)
    guard version6 != false else { return nil }
    self.number = number
    hasVersion6 = version6 == true
  }

  /// The ports that are tried, in turn.
  static var usualOnes: [UInt16] { Array(usual..<usual + tries) }

  /// Whether one may listen; nil where there is no such address.
  private static func canListen(_ family: Int32, _ number: UInt16) -> Bool? {
    #if canImport(Darwin)
      let file = socket(family, SOCK_STREAM, 0)
    #else
      let file = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    guard file >= 0 else { return nil }
    defer { close(file) }
    var yes: Int32 = 1
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let result = family == AF_INET ? bindVersion4(file, number) : bindVersion6(file, number)
    guard result == 0 else { return errno == EADDRNOTAVAIL ? nil : false }
    // Several may bind with this option, but only one may listen.
    return listen(file, 1) == 0
  }

  private static func bindVersion4(_ file: Int32, _ number: UInt16) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = number.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  private static func bindVersion6(_ file: Int32, _ number: UInt16) -> Int32 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = number.bigEndian
    address.sin6_addr = in6addr_loopback
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
      }
    }
  }
}
