#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system's calls for connections, none of which waits.
enum Socket {
  /// Listens on a loopback address; nil where others do, or where there is none of that version.
  static func listening(on port: UInt16, version6: Bool) -> Int32? {
    let family = version6 ? AF_INET6 : AF_INET
    #if canImport(Darwin)
      let file = socket(family, SOCK_STREAM, 0)
    #else
      let file = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    guard file >= 0 else { return nil }
    var yes: Int32 = 1
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    makeNonblocking(file)
    guard bind(file, port, version6), listen(file, 128) == 0 else {
      close(file)
      return nil
    }
    return file
  }

  /// The next connection that has come; nil if there is none, or no descriptor for one.
  static func accepted(from listener: Int32) -> Int32? {
    let file = accept(listener, nil, nil)
    guard file >= 0 else { return nil }
    makeNonblocking(file)
    #if canImport(Darwin)
      var yes: Int32 = 1
      setsockopt(file, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
    return file
  }

  /// What a call has come to.
  enum Outcome {
    case bytes(Int)
    case notNow
    case ended
  }

  static func receive(_ file: Int32, into buffer: inout [UInt8]) -> Outcome {
    outcome(recv(file, &buffer, buffer.count, 0))
  }

  static func send(_ file: Int32, _ bytes: ArraySlice<UInt8>) -> Outcome {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    return bytes.withUnsafeBytes { rest in
      #if canImport(Darwin)
        outcome(Darwin.send(file, rest.baseAddress, rest.count, flags))
      #else
        outcome(Glibc.send(file, rest.baseAddress, rest.count, flags))
      #endif
    }
  }

  private static func outcome(_ count: Int) -> Outcome {
    if count > 0 { return .bytes(count) }
    return count < 0 && [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) ? .notNow : .ended
  }

  static func makeNonblocking(_ file: Int32) {
    _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
  }

  private static func bind(_ file: Int32, _ port: UInt16, _ version6: Bool) -> Bool {
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
