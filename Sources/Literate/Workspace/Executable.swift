#if canImport(Darwin)
  import Darwin
#endif

/// The program that is running, told apart from other builds of it.
package enum Executable {
  /// Size and time of its file; nil where it is not to be found.
  package static let identity = Disk.identity(of: path)

  private static var path: String {
    #if canImport(Darwin)
      String(cString: _dyld_get_image_name(0))
    #else
      "/proc/self/exe"
    #endif
  }
}
