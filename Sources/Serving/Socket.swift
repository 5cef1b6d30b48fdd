import Tool

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The system's calls for connections, none of which waits.
enum Socket {
  /// Listens on a loopback address; nil where others do, or where there is none of that version.
  static func listening(on port: UInt16, version6: Bool) -> Int32? {
    guard let file = Loopback.socket(version6: version6) else { return nil }
    makeNonblocking(file)
    guard Loopback.bind(file, to: port, version6: version6), listen(file, 128) == 0 else {
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
}
