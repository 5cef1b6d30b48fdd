#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Sockets of the machine's own address, which no other machine reaches.
package enum Loopback {
  /// A socket without a port yet, which may take one that was in use a moment ago.
  package static func socket(version6: Bool) -> Int32? {
    let family = version6 ? AF_INET6 : AF_INET
    #if canImport(Darwin)
      let file = Darwin.socket(family, SOCK_STREAM, 0)
    #else
      let file = Glibc.socket(family, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    guard file >= 0 else { return nil }
    var yes: Int32 = 1
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    return file
  }

  /// Gives a socket its address; `errno` says why not.
  package static func bind(_ file: Int32, to port: UInt16, version6: Bool) -> Bool {
    if version6 {
      var yes: Int32 = 1
      setsockopt(
        file, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, socklen_t(MemoryLayout<Int32>.size))
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      address.sin6_addr = in6addr_loopback
      return bind(file, &address)
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return bind(file, &address)
  }

  private static func bind<Address>(_ file: Int32, _ address: inout Address) -> Bool {
    let size = socklen_t(MemoryLayout<Address>.size)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        #if canImport(Darwin)
          Darwin.bind(file, pointer, size) == 0
        #else
          Glibc.bind(file, pointer, size) == 0
        #endif
      }
    }
  }
}
