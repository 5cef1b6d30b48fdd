#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who writes: a name that no other process on any machine has, then or later.
package enum Writer {
  /// The machine, the process, and the moment of the call.
  package static var unique: String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let moment = String(time.tv_sec * 1_000_000_000 + time.tv_nsec, radix: 36)
    return "\(host)-\(getpid())-\(moment)"
  }

  /// The machine's name as far as a file's name takes it.
  package static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let bytes = name.prefix { $0 != 0 && $0 != 46 }.map(UInt8.init(bitPattern:))
    let plain = String(decoding: bytes, as: UTF8.self).filter {
      $0.isASCII && ($0.isLetter || $0.isNumber)
    }
    return plain.isEmpty ? "host" : String(plain.prefix(32))
  }
}
