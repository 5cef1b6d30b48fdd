extension Workspace {
  /// Replaces a file that people wrote, unless it has changed since it was read.
  package func replace(_ file: SourceFile, with bytes: [UInt8]) throws(FileProblem) {
    // A link stays a link: what it leads to, inside the project, is replaced.
    let place = try place(at: file.path)
    guard !place.isHidden else { throw .hiddenOutput(file.path) }
    Leftovers.delete(in: place.folder)
    try checkUnchanged(file, at: place)
    guard bytes != file.bytes else { return }
    let write = try AtomicWrite(bytes, to: place, shown: file.path, surviving: .power)
    do throws(FileProblem) {
      // Writing beside it takes a while: what counts is what stands there just before the rename.
      try checkUnchanged(file, at: place)
    } catch {
      write.discard()
      throw error
    }
    try write.finish()
  }

  private func checkUnchanged(_ file: SourceFile, at place: Place) throws(FileProblem) {
    guard try Disk.read(place, shown: file.path) == file.bytes else {
      throw FileProblem(
        "changed-meanwhile", "file '\(file.path)' changed meanwhile", hint: "run the command again")
    }
  }

  /// Writes a new file that people will go on with; one that is there stays.
  package func create(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let shown = shownPath(path)
    try AtomicWrite(bytes, to: newPlace(path, shown), shown: shown, surviving: .power).finishNew()
  }

  /// Writes git's settings for the project's folder where it lies in a repository and has none.
  ///
  /// Returns the path as messages show it; nil where nothing was written.
  package func createAttributes(_ text: String) throws(FileProblem) -> String? {
    let path = fromRoot(".gitattributes")
    guard repository != nil, !SystemFile.exists(path) else { return nil }
    let shown = shownPath(path)
    let place: Place
    do throws(Refusal) {
      place = try gate.madeFolder("").place(PathText.name(of: path))
    } catch {
      throw error.problem(writing: shown)
    }
    try AtomicWrite(Array(text.utf8), to: place, shown: shown, surviving: .power).finishNew()
    return shown
  }

  private func newPlace(_ path: String, _ shown: String) throws(FileProblem) -> Place {
    guard let rest = pathInProject(absolute(path)) else {
      return try place(at: path, to: "write")
    }
    guard !PathText.isHidden(rest) else { throw .hiddenOutput(shown) }
    do throws(Refusal) {
      return try gate.madeFolder(PathText.parent(of: rest)).place(PathText.name(of: rest))
    } catch {
      throw error.problem(writing: shown)
    }
  }

  /// Writes a file that the user named for what a command makes.
  package func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    try AtomicWrite.write(
      bytes, to: place(at: path, to: "write"), shown: shownPath(path), surviving: .process)
  }

  /// Writes a file at a path from the project's folder, whose own folder is made if need be.
  package func writeMaking(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let (rest, shown) = (PathText.normalized(path), shownPath(fromRoot(path)))
    guard !rest.hasPrefix(".."), !rest.hasPrefix("/") else { throw .outside(path) }
    guard !PathText.isHidden(rest) else { throw .hiddenOutput(shown) }
    let place: Place
    do throws(Refusal) {
      place = try gate.madeFolder(PathText.parent(of: rest)).place(PathText.name(of: rest))
    } catch {
      throw error.problem(writing: shown)
    }
    try AtomicWrite.write(bytes, to: place, shown: shown, surviving: .power)
  }

  /// A folder for reports: `output`, or what the user names.
  ///
  /// One in the project is reached through the project's gate. One that the user names elsewhere
  /// has a gate of its own, at the nearest folder that is there.
  package func outputFolder(_ path: String) -> OutputFolder {
    let shown = shownPath(path)
    let absolute = absolute(path)
    if let rest = pathInProject(absolute) {
      return OutputFolder(gate: .success(gate), path: rest, shown: shown)
    }
    var base = absolute
    while base != "/", !SystemFile.exists(base) { base = PathText.parent(of: base) }
    let real = Disk.realPath(base) ?? base
    let rest = PathText.relative(absolute, to: base)
    if PathText.isInside(real, root) {
      return OutputFolder(
        gate: .success(gate),
        path: PathText.normalized(PathText.join(PathText.relative(real, to: root), rest)),
        shown: shown)
    }
    let gate = Result { () throws(FileProblem) in try self.gate(at: real, shown: shown) }
    return OutputFolder(gate: gate, path: rest, shown: shown)
  }
}
