import Files
import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that machines share: a plan, its data, what is running, and results.
package final class WorkFolder: Sendable {
  /// The path as the user wrote it.
  package let shown: String
  let gate: Gate
  let root: OpenFolder

  static let planName = "plan.jsonl"
  private static let parts = ["data", "results", "running", "lost", "log"]

  /// The folder at a path, which is made where it is missing if that is asked for.
  ///
  /// One that others may write into is refused unless the user says that it is meant so.
  package init(
    at path: String, making: Bool = false, isShared: Bool = false
  ) throws(FileProblem) {
    shown = path
    if making { try Self.make(path) }
    do throws(SystemError) {
      guard let real = Disk.realPath(path) else { throw SystemError() }
      gate = try Gate(real)
    } catch {
      throw .failed("open", path, error.code)
    }
    do throws(Refusal) {
      root = try gate.madeFolder(".")
    } catch {
      throw .failed("open", path)
    }
    try checkOwner(isShared: isShared)
    if making { for part in Self.parts { _ = try folder(part) } }
  }

  /// Makes a folder with those around it where they are missing.
  private static func make(_ path: String) throws(FileProblem) {
    var made = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/") {
      made += name
      // Folders around it are the user's own, or are there.
      guard mkdir(made, 0o700) == 0 || errno == EEXIST || made != path else {
        throw .failed("make", path)
      }
      made += "/"
    }
  }

  /// Refuses what others may write: whoever does decides what reports say.
  private func checkOwner(isShared: Bool) throws(FileProblem) {
    guard !isShared, let status = try? Status(of: root.descriptor) else { return }
    guard status.owner == geteuid() || status.owner == 0, status.mode & 0o022 == 0 else {
      throw FileProblem(
        "shared-folder", "others can write into '\(shown)'",
        hint: "chmod 700 it, or say --shared if that is meant")
    }
  }

  /// A folder in it, made where it is missing.
  func folder(_ name: String) throws(FileProblem) -> OpenFolder {
    do throws(Refusal) {
      return try gate.madeFolder(name, mode: 0o700)
    } catch {
      throw .failed("make", "\(shown)/\(name)")
    }
  }

  /// The results that are there, to which a worker of some name may add.
  package func results(writer: String = Writer.unique) throws(FileProblem) -> PackFolder {
    PackFolder(try folder("results"), shown: "\(shown)/results", writer: writer)
  }

  /// The results in another folder, where they were brought to by hand.
  package static func results(at path: String) throws(FileProblem) -> PackFolder {
    do throws(SystemError) {
      guard let real = Disk.realPath(path) else { throw SystemError() }
      let gate = try Gate(real)
      guard let folder = try? gate.madeFolder(".") else { throw SystemError() }
      return PackFolder(folder, shown: path)
    } catch {
      throw .failed("open", path, error.code)
    }
  }

  /// The bytes of a file by its path from the folder.
  func load(_ path: String) throws(FileProblem) -> [UInt8] {
    try Disk.load(
      path.split(separator: "/").map(String.init), through: gate, upTo: .data(times: 8))
  }

  /// Writes a file whole or not at all.
  package func write(
    _ bytes: [UInt8], as name: String, in part: String? = nil
  ) throws(FileProblem) {
    let folder = if let part { try folder(part) } else { root }
    let path = ([part].compactMap(\.self) + [name]).joined(separator: "/")
    try AtomicWrite.write(
      bytes, to: gate.place(name, in: folder), shown: "\(shown)/\(path)", surviving: .power)
  }

  /// The text of a small file in it; nil where there is none.
  package func text(_ path: String) -> String? {
    (try? load(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  package func hasPlan() -> Bool { (try? Status(of: Self.planName, in: root.descriptor)) != nil }

  /// Deletes all that Tangent puts there, and the folder if nothing else is left in it.
  package func delete() throws(FileProblem) {
    for part in Self.parts {
      let folder = try folder(part)
      for name in (try? Disk.list(folder.descriptor)) ?? [] {
        unlinkat(folder.descriptor.number, name, 0)
      }
      unlinkat(root.descriptor.number, part, AT_REMOVEDIR)
    }
    for name in [Self.planName, "job.sh", "jobs"] { unlinkat(root.descriptor.number, name, 0) }
    rmdir(gate.root)
  }

  /// How many files there are.
  package var fileCount: Int {
    let own = (try? Disk.list(root.descriptor).count) ?? 0
    return Self.parts.reduce(own - Self.parts.count) { count, part in
      count + ((try? folder(part)).flatMap { try? Disk.list($0.descriptor).count } ?? 0)
    }
  }

  /// The folder's own path.
  package var path: String { gate.root }
}
