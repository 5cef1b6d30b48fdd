import CSystem

/// The C library that the program runs on.
package enum CLibrary {
  /// Its name and version, `glibc 2.36`; nil where it does not say.
  package static let name = tangent_c_library().map { String(cString: $0) }
}
