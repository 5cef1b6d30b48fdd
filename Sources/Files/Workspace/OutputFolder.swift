import Optimization

/// A folder that reports are written into, with a list of what Tangent wrote there.
package struct OutputFolder: Sendable {
  private let gate: Result<Gate, FileProblem>
  /// The folder of all reports, from the gate; what the user named may lead through links.
  private let base: String
  /// The path of a report's folder in that of all reports; nothing on it is a link.
  private let name: String
  private let shown: String

  init(gate: Result<Gate, FileProblem>, path: String, shown: String) {
    self.init(gate: gate, base: path, name: "", shown: shown)
  }

  private init(gate: Result<Gate, FileProblem>, base: String, name: String, shown: String) {
    self.gate = gate
    self.base = base
    self.name = name
    self.shown = shown
  }

  /// The path as messages show it.
  package var shownPath: String { shown }

  /// The path in the folder of all reports of a notebook's: `momentum` for `notebooks/momentum.md`.
  package static func name(ofNotebookAt path: String) -> String {
    var path = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
    if path.hasPrefix("notebooks/") { path.removeFirst("notebooks/".count) }
    while path.hasPrefix("../") { path.removeFirst(3) }
    // The report of a notebook elsewhere, which only the user can name, lies among the others.
    return path.hasPrefix("/") ? PathText.name(of: path) : path
  }

  /// A folder below, with a list of its own.
  package func folder(_ name: String) -> OutputFolder {
    OutputFolder(
      gate: gate, base: base, name: PathText.join(self.name, name),
      shown: PathText.join(shown, name))
  }

  /// The bytes of a file; nil if there is none.
  package func bytes(of name: String) throws(FileProblem) -> [UInt8]? {
    guard let place = try place(of: name), Disk.status(of: place) != nil else { return nil }
    return try Disk.read(place, shown: PathText.join(shown, name))
  }

  /// Whether Tangent wrote something into it.
  package var isOurs: Bool { holds(Manifest.name) }

  /// Whether there is a file, unread.
  package func holds(_ name: String) -> Bool {
    guard let place = try? place(of: name) else { return false }
    return Disk.status(of: place)?.kind == .file
  }

  /// What `write` would change; nothing is written.
  package func changes(_ files: [OutputFile]) throws(FileProblem) -> OutputChanges {
    var changes = OutputChanges()
    for file in files {
      guard let old = try bytes(of: file.name) else {
        changes.created.append(file.name)
        continue
      }
      if !file.isSame(LineEnds.unix(old)) { changes.changed.append(file.name) }
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
    for name in names { try check(name) }
    if let name = changes.changed.first(where: { !old.names.contains($0) }) {
      throw foreign(name)
    }
    guard !changes.isEmpty || old != Manifest(names) else { return changes }
    var folders: [String: OpenFolder] = [:]
    // First the list, so that a killed run leaves no file that nobody knows.
    try write(Manifest(old.names + names), over: old, &folders)
    let isNew = Set(changes.created + changes.changed)
    let written: [AtomicWrite]
    do throws(FileProblem) {
      written = try prepare(
        files.filter { isNew.contains($0.name) },
        created: Set(changes.created).subtracting(old.names), jobs: jobs, &folders)
    } catch {
      // What was not written must not be taken for ours the next time.
      try? write(old, over: Manifest(old.names + names), &folders)
      throw error
    }
    for file in written { try file.finish() }
    for name in changes.removed { try delete(name) }
    try write(Manifest(names), over: Manifest(old.names + names), &folders)
    return changes
  }

  /// Deletes all that Tangent wrote into the folder.
  package func deleteReport() throws(FileProblem) {
    for name in try manifest().names { try delete(name) }
    try delete(Manifest.name)
    if let place = try place(of: "") { Disk.deleteIfEmpty(place) }
  }

  private func manifest() throws(FileProblem) -> Manifest {
    Manifest(parsing: try bytes(of: Manifest.name) ?? [])
  }

  private func write(
    _ manifest: Manifest, over old: Manifest, _ folders: inout [String: OpenFolder]
  ) throws(FileProblem) {
    guard manifest != old else { return }
    try prepare(manifest.bytes, for: Manifest.name, &folders).finish()
  }

  /// All files written beside their places or, where one can't be, none: an old report is never
  /// half replaced.
  private func prepare(
    _ files: [OutputFile], created: Set<String>, jobs: Int, _ folders: inout [String: OpenFolder]
  ) throws(FileProblem) -> [AtomicWrite] {
    let made = Workers.map(files.count, jobs: jobs) { index in
      Result { () throws(FileProblem) in try files[index].make() }
    }
    var written: [AtomicWrite] = []
    do throws(FileProblem) {
      for (file, bytes) in zip(files, made) {
        written.append(try prepare(try bytes.get(), for: file.name, &folders))
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

  private func prepare(
    _ bytes: [UInt8], for name: String, _ folders: inout [String: OpenFolder]
  ) throws(FileProblem) -> AtomicWrite {
    try AtomicWrite(
      bytes, to: place(of: name, &folders), shown: PathText.join(shown, name), surviving: .process)
  }

  private func foreign(_ name: String) -> FileProblem {
    FileProblem(
      "foreign-file", "file '\(PathText.join(shown, name))' that Tangent did not write",
      hint: "delete it, or choose another folder with -o")
  }

  /// Refuses names that lead elsewhere, and hidden ones: they would be found by other programs.
  private func check(_ name: String) throws(FileProblem) {
    guard PathText.isPlain(name) else { throw .failed("write", name, 22) }
    if PathText.isHidden(PathText.join(self.name, name)) {
      throw .hiddenOutput(PathText.join(shown, name))
    }
  }
}

extension OutputFolder {
  /// The folders below that hold reports, for finding those whose notebook is gone.
  package func reports() throws(FileProblem) -> [String] {
    guard let place = try place(of: "") else { return [] }
    return try reports(at: place, below: "").filter { !$0.isEmpty }
  }

  private func reports(at place: Place, below name: String) throws(FileProblem) -> [String] {
    guard Disk.status(of: place)?.kind == .folder,
      let folder = try? place.gate.folder(at: place)
    else { return [] }
    let names = try Disk.names(in: folder, shown: PathText.join(shown, name))
    var found = names.contains(Manifest.name) ? [name] : []
    for child in names where !child.hasPrefix(".") {
      let path = name.isEmpty ? child : PathText.join(name, child)
      found += try reports(at: folder.place(child), below: path)
    }
    return found
  }

  /// Where a file is to be found, links inside the project followed; nil if it can't be there.
  private func place(of name: String) throws(FileProblem) -> Place? {
    let gate = try gate.get()
    let path = PathText.join(PathText.join(base, self.name), name)
    do throws(Refusal) {
      return try gate.place(path)
    } catch {
      if error.isMissing { return nil }
      throw error.problem("read", PathText.join(shown, name))
    }
  }

  /// The folder of a file, where nothing below the folder of all reports is a link.
  ///
  /// With `isMade` it is made if it is missing, after all that may be wrong with it has been said.
  private func folder(of name: String, isMade: Bool) throws(FileProblem) -> OpenFolder {
    let gate = try self.gate.get()
    let inner = PathText.normalized(PathText.join(self.name, PathText.parent(of: name)))
    let path = PathText.normalized(PathText.join(base, inner))
    do throws(Refusal) {
      let root = try gate.prospect(base)
      let below = inner.split(separator: "/").map(String.init).filter { $0 != "." }
      let wanted = root.place.names + root.missing + below
      let found = try gate.prospect(path)
      guard found.place.names + found.missing == wanted else { throw .outside }
      let folder =
        isMade ? try gate.madeFolder(path) : try gate.folder(at: gate.place(path))
      guard folder.names == wanted else { throw .outside }
      return folder
    } catch {
      if case .failed(let failure) = error, isMade {
        throw .failed("make", PathText.parent(of: PathText.join(shown, name)), failure.code)
      }
      throw error.problem(writing: PathText.join(shown, name))
    }
  }

  /// The place of a file that is to be written; its folder is made, and opened once.
  private func place(
    of name: String, _ folders: inout [String: OpenFolder]
  ) throws(FileProblem) -> Place {
    let parent = PathText.parent(of: name)
    if let known = folders[parent] { return known.place(PathText.name(of: name)) }
    let folder = try folder(of: name, isMade: true)
    Leftovers.delete(in: folder.descriptor)
    folders[parent] = folder
    return folder.place(PathText.name(of: name))
  }

  /// Deletes a file of the list, and its folder if nothing else is in it.
  ///
  /// A list may name what was never ours: what can't be there, or lies behind a link, stays.
  private func delete(_ name: String) throws(FileProblem) {
    guard let folder = try? folder(of: name, isMade: false) else { return }
    try Disk.delete(
      folder.place(PathText.name(of: name)), shown: PathText.join(shown, name))
    if name.contains("/"), let place = try? place(of: PathText.parent(of: name)) {
      Disk.deleteIfEmpty(place)
    }
  }
}
