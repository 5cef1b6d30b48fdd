import Optimization

/// A folder that reports are written into, with a list of what Tangent wrote there.
package struct OutputFolder: Sendable {
  private let path: String
  private let shown: String
  /// Links must not lead out of this folder; nil where the user chose the place.
  private let base: String?

  init(path: String, shown: String, base: String?) {
    self.path = path
    self.shown = shown
    self.base = base
  }

  /// The path as messages show it.
  package var shownPath: String { shown }

  /// A folder below, with a list of its own.
  package func folder(_ name: String) -> OutputFolder {
    OutputFolder(
      path: PathText.join(path, name), shown: PathText.join(shown, name), base: base)
  }

  /// The bytes of a file; nil if there is none.
  package func bytes(of name: String) throws(FileProblem) -> [UInt8]? {
    let file = PathText.join(path, name)
    guard Disk.kind(of: file) != nil else { return nil }
    return try Disk.read(file, shown: PathText.join(shown, name))
  }

  /// What `write` would change; nothing is written.
  package func changes(_ files: [OutputFile]) throws(FileProblem) -> OutputChanges {
    var changes = OutputChanges()
    for file in files {
      guard let old = try bytes(of: file.name) else {
        changes.created.append(file.name)
        continue
      }
      if !file.isSame(old) { changes.changed.append(file.name) }
    }
    let names = Set(files.map(\.name))
    changes.removed = try manifest().names.filter { !names.contains($0) }
    return changes
  }

  /// Makes the folder hold these files: writes what differs, deletes what an earlier report left.
  ///
  /// At most `jobs` of them are made at a time.
  @discardableResult
  package func write(
    _ files: [OutputFile], jobs: Int = 1
  ) throws(FileProblem) -> OutputChanges {
    let changes = try changes(files)
    let old = try manifest()
    let names = files.map(\.name)
    for name in names where !PathText.isPlain(name) { throw .failed("write", name, 22) }
    if let name = changes.changed.first(where: { !old.names.contains($0) }) {
      throw foreign(name)
    }
    guard !changes.isEmpty || old != Manifest(names) else { return changes }
    try Disk.makeFolder(path, shown: shown)
    try checkInside(path, shown: shown)
    AtomicWrite.deleteLeftovers(in: path)
    // First the list, so that a killed run leaves no file that nobody knows.
    try write(Manifest(old.names + names), over: old)
    let isNew = Set(changes.created + changes.changed)
    let written: [AtomicWrite]
    do throws(FileProblem) {
      written = try prepare(
        files.filter { isNew.contains($0.name) },
        created: Set(changes.created).subtracting(old.names), jobs: jobs)
    } catch {
      // What was not written must not be taken for ours the next time.
      try? write(old, over: Manifest(old.names + names))
      throw error
    }
    for file in written { try file.finish() }
    for name in changes.removed { try delete(name) }
    try write(Manifest(names), over: Manifest(old.names + names))
    return changes
  }

  /// The folders below that hold reports, for finding those whose notebook is gone.
  package func reports() throws(FileProblem) -> [String] {
    try reports(below: "").filter { !$0.isEmpty }
  }

  /// Deletes all that Tangent wrote into the folder.
  package func deleteReport() throws(FileProblem) {
    for name in try manifest().names { try delete(name) }
    try delete(Manifest.name)
    Disk.deleteIfEmpty(path)
  }

  private func reports(below name: String) throws(FileProblem) -> [String] {
    let folder = PathText.join(path, name)
    guard Disk.kind(of: folder) == .folder, !Disk.isLink(folder) else { return [] }
    let names = try Disk.names(in: folder, shown: PathText.join(shown, name))
    var found = names.contains(Manifest.name) ? [name] : []
    for child in names where !child.hasPrefix(".") {
      found += try reports(below: name.isEmpty ? child : PathText.join(name, child))
    }
    return found
  }

  private func manifest() throws(FileProblem) -> Manifest {
    Manifest(parsing: try bytes(of: Manifest.name) ?? [])
  }

  private func write(_ manifest: Manifest, over old: Manifest) throws(FileProblem) {
    if manifest != old { try write(manifest.bytes, to: Manifest.name) }
  }

  /// All files written beside their places or, where one can't be, none: an old report is never
  /// half replaced.
  private func prepare(
    _ files: [OutputFile], created: Set<String>, jobs: Int
  ) throws(FileProblem) -> [AtomicWrite] {
    let made = Workers.map(files.count, jobs: jobs) { index in
      Result { () throws(FileProblem) in try files[index].make() }
    }
    var written: [AtomicWrite] = []
    do throws(FileProblem) {
      for (file, bytes) in zip(files, made) {
        written.append(try prepare(try bytes.get(), for: file.name))
      }
      // Where nothing was before, somebody may have put a file while these were being made.
      for file in files where created.contains(file.name) {
        if try bytes(of: file.name) != nil { throw foreign(file.name) }
      }
      return written
    } catch {
      for file in written { file.discard() }
      throw error
    }
  }

  private func foreign(_ name: String) -> FileProblem {
    FileProblem(
      "foreign-file", "file '\(PathText.join(shown, name))' that Tangent did not write",
      hint: "delete it, or choose another folder with -o")
  }

  private func write(_ bytes: [UInt8], to name: String) throws(FileProblem) {
    try prepare(bytes, for: name).finish()
  }

  private func prepare(_ bytes: [UInt8], for name: String) throws(FileProblem) -> AtomicWrite {
    let shown = PathText.join(shown, name)
    let folder = PathText.parent(of: PathText.join(path, name))
    if folder != path {
      try Disk.makeFolder(folder, shown: PathText.parent(of: shown))
      AtomicWrite.deleteLeftovers(in: folder)
    }
    try checkInside(folder, shown: shown)
    return try AtomicWrite(
      bytes, to: PathText.join(path, name), shown: shown, surviving: .process)
  }

  /// Deletes a file of the list, and its folder if nothing else is in it.
  private func delete(_ name: String) throws(FileProblem) {
    let file = PathText.join(path, name)
    let folder = PathText.parent(of: file)
    guard Disk.kind(of: folder) == .folder else { return }
    try checkInside(folder, shown: PathText.join(shown, name))
    try Disk.delete(file, shown: PathText.join(shown, name))
    if folder != path { Disk.deleteIfEmpty(folder) }
  }

  /// A stranger's project may hold a link in place of an output folder.
  private func checkInside(_ folder: String, shown: String) throws(FileProblem) {
    guard let base, let resolved = Disk.resolved(folder) else { return }
    guard PathText.isInside(resolved, base) else {
      throw FileProblem("outside-project", "file '\(shown)' that a link leads out of the project")
    }
  }
}
