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

  package init(_ id: String, _ message: String, hint: String? = nil, isMistake: Bool = false) {
    self.id = id
    self.message = message
    self.hint = hint
    self.isMistake = isMistake
  }

  /// What the system refused: `cannot write 'output/x': no space left on device`.
  package static func failed(
    _ action: String, _ path: String, _ code: Int32 = errno
  ) -> FileProblem {
    FileProblem("cannot-\(action)", "cannot \(action) '\(path)': \(reason(code))")
  }

  /// A file that a notebook names and that isn't there.
  static func missing(_ path: String, hint: String?) -> FileProblem {
    FileProblem("missing-file", "missing file '\(path)'", hint: hint, isMistake: true)
  }

  /// A path that leads out of the project.
  static func outside(_ path: String) -> FileProblem {
    FileProblem(
      "outside-project", "file '\(path)' outside the project",
      hint: "expected a file of the project, named relative to the notebook", isMistake: true)
  }

  /// The problem at the place that names the file, or without a place.
  package func diagnostic(in file: SourceFile? = nil, at range: Range<Int>? = nil) -> Diagnostic {
    let isInvalid = isMistake && file != nil
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
