#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program that is running, told apart from other builds of it.
package enum Executable {
  /// A digest of its contents: its linker's build id, or the SHA-256; nil where it can't be read.
  ///
  /// The same on all machines that have the same file, whatever its name and time.
  package static let identity: String? = BuildID.read(path) ?? contentDigest

  private static var contentDigest: String? {
    guard let file, let gate = Gate.machine else { return nil }
    let names = file.split(separator: "/").map(String.init)
    return (try? Disk.load(names, through: gate, upTo: .data(times: 8))).map {
      Digest(of: $0).text
    }
  }

  /// Where it lies, all links resolved; nil where that is not to be found.
  package static var file: String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static var path: String {
    #if canImport(Darwin)
      String(cString: _dyld_get_image_name(0))
    #else
      "/proc/self/exe"
    #endif
  }
}
