#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the tool is told by the system that starts it.
enum Environment {
  /// The value of an environment variable.
  static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// All variables, as `name=value`.
  static var all: [String] {
    var found: [String] = []
    var place = environ
    while let entry = place.pointee {
      found.append(String(cString: entry))
      place += 1
    }
    return found
  }

  /// Cores that this process may use.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
