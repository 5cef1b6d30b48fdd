#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program that is running, told apart from other builds of it.
package enum Executable {
  /// Size and time of its file; nil where it is not to be found.
  package static let identity: String? = {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return "\(status.st_size)-\(time.tv_sec)-\(time.tv_nsec)"
  }()

  private static var path: String {
    #if canImport(Glibc)
      "/proc/self/exe"
    #else
      String(cString: _dyld_get_image_name(0))
    #endif
  }
}
