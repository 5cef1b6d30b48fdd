#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a file can't be read or written, in words for its user.
package struct FileProblem: Error, Sendable, Equatable {
  package let id: String
  package let message: String
  package let hint: String?
  /// Whether it is the notebook that is wrong, and not the disk.
  package let isMistake: Bool
  /// Whether it is the project that is wrong, whoever named the file.
  package let isRefused: Bool
  /// What the system said; 0 where it was not asked.
  let code: Int32

  package init(
    _ id: String, _ message: String, hint: String? = nil, isMistake: Bool = false,
    isRefused: Bool = false, code: Int32 = 0
  ) {
    self.id = id
    self.message = message
    self.hint = hint
    self.isMistake = isMistake
    self.isRefused = isRefused
    self.code = code
  }

  /// What the system refused: `cannot write 'output/x': no space left on device`.
  package static func failed(
    _ action: String, _ path: String, _ code: Int32 = errno
  ) -> FileProblem {
    if code == ENOENT, PathText.isRepaired(path) { return unreadableName(path) }
    return FileProblem(
      "cannot-\(action)", "cannot \(action) '\(path)': \(reason(code))", code: code)
  }

  /// A file whose name is no text, which nothing can name either.
  private static func unreadableName(_ path: String) -> FileProblem {
    FileProblem(
      "invalid-name", "the name of '\(path)' is not UTF-8", hint: "give the file another name",
      isMistake: true)
  }

  /// A file that a notebook names and that isn't there.
  package static func missing(_ path: String, hint: String?) -> FileProblem {
    if PathText.isRepaired(path) { return unreadableName(path) }
    return FileProblem("missing-file", "missing file '\(path)'", hint: hint, isMistake: true)
  }

  /// A path that leads out of the project.
  package static func outside(_ path: String) -> FileProblem {
    FileProblem(
      "outside-project", "file '\(path)' outside the project",
      hint: "expected a file of the project, named relative to the notebook", isMistake: true)
  }

  /// A link, or an explicit path, that leads out of the project that it belongs to.
  static func leadsOutside(_ path: String) -> FileProblem {
    FileProblem(
      "outside-project", "file '\(path)' that a link leads out of the project",
      hint: "put the file itself there: links may lead to files of the project only",
      isRefused: true)
  }

  /// A file of git's own.
  static func git(_ path: String) -> FileProblem {
    FileProblem(
      "git-file", "file '\(path)' of git's own",
      hint: "what git keeps for itself, tokens among it, is neither read nor written",
      isMistake: true, isRefused: true)
  }

  /// A hidden file that nobody who may has asked for.
  static func hidden(_ path: String) -> FileProblem {
    FileProblem(
      "hidden-file", "hidden file '\(path)'",
      hint: "hidden files are read only if git tracks them or tangent.yaml names them",
      isMistake: true, isRefused: true)
  }

  /// A hidden file that would be written.
  static func hiddenOutput(_ path: String) -> FileProblem {
    FileProblem(
      "hidden-file", "cannot write '\(path)': a hidden file or folder",
      hint: "choose a name that does not begin with a dot", isRefused: true)
  }

  /// A name that no disk takes; it is quoted no further than a line.
  static func longName(_ path: String) -> FileProblem {
    FileProblem(
      "long-name", "file name '\(path.prefix(40))…' too long",
      hint: "names have at most \(Gate.longestName) bytes", isMistake: true)
  }

  /// A file with more bytes than are read.
  static func tooLarge(_ path: String, _ size: Int, _ limit: FileSize) -> FileProblem {
    FileProblem(
      "large-file", "file '\(path)' too large: \((size + (1 << 20) - 1) >> 20) MiB",
      hint: "at most \(limit.words) are read", isMistake: true)
  }

  /// Whether the system said that there is no such file.
  var isMissing: Bool { SystemError(code).isMissing }

  /// The problem at the place that names the file, or without a place.
  package func diagnostic(in file: SourceFile? = nil, at range: Range<Int>? = nil) -> Diagnostic {
    let isInvalid = isRefused || isMistake && file != nil
    return Diagnostic(isInvalid ? .invalid : .io, id, message, in: file, at: range, hint: hint)
  }

  /// The system's words, in the voice of our own.
  private static func reason(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    let words = String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
