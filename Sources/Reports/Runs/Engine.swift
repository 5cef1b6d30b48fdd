import Files
import Options

/// What computes: the version of the numerics, and the platform that they run on.
package enum Engine {
  /// The tool's version.
  package static let version = "0.1.0"

  /// The processor and the system, which may decide the last bit of `log` and `exp`.
  package static var platform: String { "\(processor)-\(system)" }

  /// The platform with its C library, which decides the last bit too: `x86_64-linux, glibc 2.36`.
  package static var host: String {
    CLibrary.name.map { "\(platform), \($0)" } ?? platform
  }

  /// All that tells one build of the tool from another, for the keys of caches.
  package static var identity: [String] {
    [version, platform, Executable.identity ?? ""] + Extensions.texts
  }

  private static var processor: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }

  private static var system: String {
    #if os(macOS)
      "macos"
    #elseif os(Linux)
      "linux"
    #else
      "other"
    #endif
  }
}
