#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a gate lets a path not through.
package enum Refusal: Error, Equatable {
  /// It leads out of the folder.
  case outside
  /// It leads to git's own files.
  case git
  /// A name in it is longer than any file's.
  case tooLong
  case failed(SystemError)

  /// Whether there is, or can be, no such file.
  var isMissing: Bool {
    switch self {
    case .failed(let error): error.isMissing
    case .tooLong: true
    default: false
    }
  }

  /// What is said where a file would be written.
  func problem(writing shown: String) -> FileProblem { problem("write", shown) }

  /// What is said of a file that something is to be done with.
  func problem(_ action: String, _ shown: String) -> FileProblem {
    switch self {
    case .outside:
      FileProblem("outside-project", "file '\(shown)' that a link leads out of the project")
    case .git: .git(shown)
    case .tooLong: .failed(action, shown, ENAMETOOLONG)
    case .failed(let error): .failed(action, shown, error.code)
    }
  }
}
