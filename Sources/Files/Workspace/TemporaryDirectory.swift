#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that only its user can read, for a program that takes and gives files.
package struct TemporaryDirectory: Sendable {
  package let path: String
  /// Its number among what is unfinished.
  private var number = 0
  private let gate: Gate

  /// Makes a new folder in the one for temporary files.
  package init(in folder: String) throws(FileProblem) {
    var template = Array("\(folder)/tangent-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .failed("write", folder) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    do throws(SystemError) {
      gate = try Gate(path)
    } catch {
      throw .failed("open", path, error.code)
    }
    number = Unfinished.add(self)
  }

  package func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
    try AtomicWrite.write(bytes, to: place(of: name), shown: name, surviving: .process)
  }

  package func bytes(of name: String) throws(FileProblem) -> [UInt8] {
    try Disk.read(place(of: name), shown: name, upTo: .data(times: 1))
  }

  /// Makes a folder in it and gives its path.
  package func subfolder(_ name: String) throws(FileProblem) -> String {
    let path = PathText.join(path, name)
    guard mkdir(path, 0o700) == 0 else { throw .failed("make", path) }
    return path
  }

  private func place(of name: String) throws(FileProblem) -> Place {
    do throws(Refusal) {
      return try gate.place(name)
    } catch {
      throw error.problem("read", name)
    }
  }

  /// Deletes the folder with all that is in it.
  package func delete() {
    if let place = try? gate.place("."), let folder = try? gate.folder(at: place) {
      Self.empty(folder)
    }
    rmdir(path)
    Unfinished.remove(number)
  }

  private static func empty(_ folder: OpenFolder) {
    for place in ((try? Disk.list(folder.descriptor)) ?? []).map(folder.place) {
      if let below = try? folder.gate.folder(at: place) {
        empty(below)
        Disk.deleteIfEmpty(place)
      } else {
        try? Disk.delete(place, shown: place.name)
      }
    }
  }
}
