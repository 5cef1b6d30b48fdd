#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program that is running, told apart from other builds of it.
package enum Executable {
  /// Size and time of its file; nil where it is not to be found.
  package static let identity = SystemFile.identity(of: path)

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
