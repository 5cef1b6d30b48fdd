import Files

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The program beside this one that has a server.
///
/// A server brings the system's network libraries, whose loading takes longer than a check.
enum PreviewProgram {
  private static let name = "tangent-preview"

  /// Becomes that program, with the same words of the user; comes back only where there is none.
  static func become() -> FileProblem {
    guard let own = Executable.file, let slash = own.lastIndex(of: "/") else {
      return FileProblem("missing-program", "cannot find the folder of this program")
    }
    let path = own[...slash] + name
    var arguments = Arguments.all.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    execv(String(path), &arguments)
    guard errno == ENOENT else { return .failed("run", String(path)) }
    return FileProblem(
      "missing-program", "cannot find '\(path)'",
      hint: "'make tangent' builds it; keep both programs in one folder")
  }
}
