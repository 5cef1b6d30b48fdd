#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that only its user can read, for a program that takes and gives files.
package struct TemporaryDirectory: Sendable {
  package let path: String

  /// Makes a new folder in the one for temporary files.
  package init(in folder: String) throws(FileProblem) {
    var template = Array("\(folder)/tangent-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .failed("write", folder) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  package func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
    try AtomicWrite.write(
      bytes, to: PathText.join(path, name), shown: name, surviving: .process)
  }

  package func bytes(of name: String) throws(FileProblem) -> [UInt8] {
    try Disk.read(PathText.join(path, name), shown: name)
  }

  /// Deletes the folder with all that is in it.
  package func delete() {
    Self.delete(path)
  }

  private static func delete(_ folder: String) {
    for name in (try? Disk.names(in: folder, shown: folder)) ?? [] {
      let path = PathText.join(folder, name)
      if Disk.kind(of: path) == .folder, !Disk.isLink(path) {
        delete(path)
      } else {
        try? Disk.delete(path, shown: name)
      }
    }
    Disk.deleteIfEmpty(folder)
  }
}
