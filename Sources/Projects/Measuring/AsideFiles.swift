import Files
import Synchronization
import Values

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Copies of files that a command writes in place, to be put back if it fails.
package final class AsideFiles: Sendable {
  private static let manifestName = "manifest.json"
  private static let active: Mutex<[ObjectIdentifier: AsideFiles]> = Mutex([:])

  private let workspace: Workspace
  private let folder: TemporaryDirectory
  /// The paths from the project's folder that were there.
  private let paths: [String]
  private let find: @Sendable () -> [String]

  /// Copies all files that `find` gives into a folder below `store`.
  package init(
    in workspace: Workspace, store: String, find: @escaping @Sendable () -> [String]
  ) throws(FileProblem) {
    self.workspace = workspace
    self.find = find
    paths = find()
    folder = try TemporaryDirectory(in: store)
    let manifest = JSON.object([
      .init("project", .string(workspace.root)), .init("process", .number(Double(getpid()))),
      .init("files", .array(paths.map { .string($0) })),
    ])
    for (number, path) in paths.enumerated() {
      let file = try workspace.fileOfProject(path)
      try folder.write(
        Disk.read(file.place, shown: file.shown, upTo: .data(times: 8)), to: "\(number)")
    }
    try folder.write(Array(manifest.line.utf8), to: Self.manifestName)
    Self.active.withLock { $0[ObjectIdentifier(self)] = self }
  }

  /// Puts all of them back, and deletes what is new.
  package func restore() {
    guard Self.active.withLock({ $0.removeValue(forKey: ObjectIdentifier(self)) }) != nil else {
      return
    }
    Self.putBack(paths, new: find(), in: workspace) { try? folder.bytes(of: "\($0)") }
    folder.delete()
  }

  /// The command has done its work: the copies are needed no more.
  package func forget() {
    _ = Self.active.withLock { $0.removeValue(forKey: ObjectIdentifier(self)) }
    folder.delete()
  }

  /// Puts back all that a command which is under way has written; the process is about to end.
  package static func restoreAll() {
    for files in active.withLock({ Array($0.values) }) { files.restore() }
  }

  /// Puts back what tools that were killed have left half done in this project; gives the paths.
  package static func recover(in workspace: Workspace, store: String) -> [String] {
    guard let gate = try? Gate(store), let place = try? gate.place("."),
      let folder = try? gate.folder(at: place),
      let names = try? Disk.names(in: folder, shown: store)
    else { return [] }
    var recovered: [String] = []
    for name in names {
      guard let place = try? gate.place(name + "/" + manifestName),
        let manifest = (try? Disk.read(place, shown: name)).flatMap({ try? JSON(parsing: $0) }),
        manifest["project"]?.string == workspace.root,
        let process = manifest["process"]?.double, kill(pid_t(process), 0) != 0, errno == ESRCH,
        case .array(let files)? = manifest["files"]
      else { continue }
      let paths = files.compactMap(\.string)
      putBack(paths, new: [], in: workspace) { number in
        guard let place = try? gate.place("\(name)/\(number)") else { return nil }
        return try? Disk.read(place, shown: name, upTo: .data(times: 8))
      }
      for inner in paths.indices.map({ "\($0)" }) + [manifestName] {
        if let place = try? gate.place(name + "/" + inner) { try? Disk.delete(place, shown: name) }
      }
      rmdir(PathText.join(store, name))
      recovered += paths
    }
    return recovered
  }

  private static func putBack(
    _ paths: [String], new: [String], in workspace: Workspace, _ copy: (Int) -> [UInt8]?
  ) {
    for (number, path) in paths.enumerated() {
      guard let bytes = copy(number) else { continue }
      let shown = workspace.shownPath(workspace.fromRoot(path))
      try? workspace.write(bytes, to: shown)
    }
    let known = Set(paths)
    for path in new where !known.contains(path) {
      if let file = try? workspace.fileOfProject(path) {
        try? Disk.delete(file.place, shown: file.shown)
      }
    }
  }
}
