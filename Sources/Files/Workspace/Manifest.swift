/// The files of a folder that Tangent has written, so that it deletes no others.
struct Manifest: Equatable {
  /// The file that lists them, beside them.
  static let name = ".tangent-files"

  /// Names below the folder, sorted, each once.
  let names: [String]

  init(_ names: some Sequence<String>) {
    self.names = Set(names).sorted()
  }

  /// Reads a list; what Tangent never writes is left out: what leads elsewhere or is hidden.
  init(parsing bytes: [UInt8]) {
    let lines = LineEnds.unix(bytes).split(separator: 10)
    self.init(
      lines.map { String(decoding: $0, as: UTF8.self) }.filter {
        PathText.isPlain($0) && !PathText.isHidden($0)
      })
  }

  /// One name a line.
  var bytes: [UInt8] { Array(names.map { $0 + "\n" }.joined().utf8) }
}
