#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What this process has held of the machine's memory.
enum Memory {
  /// The most bytes at one time so far.
  static var peak: Double {
    #if canImport(Darwin)
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss)
    #else
      // Linux lets `ru_maxrss` begin with what the process that started this one had held.
      return status("VmHWM:") * 1024
    #endif
  }

  /// A number of the kernel's account of this process.
  private static func status(_ key: String) -> Double {
    guard let file = fopen("/proc/self/status", "r") else { return .nan }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let words = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self
      )
      .split { $0.isWhitespace }
      if words.first == key[...], words.count > 1, let number = Double(words[1]) { return number }
    }
    return .nan
  }
}
