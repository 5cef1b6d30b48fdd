extension Workspace {
  /// Replaces a file that people wrote, unless it has changed since it was read.
  package func replace(_ file: SourceFile, with bytes: [UInt8]) throws(FileProblem) {
    // A link stays a link: what it leads to is replaced.
    let path = Disk.resolved(absolute(file.path)) ?? absolute(file.path)
    AtomicWrite.deleteLeftovers(in: PathText.parent(of: path))
    try checkUnchanged(file, at: path)
    guard bytes != file.bytes else { return }
    let write = try AtomicWrite(bytes, to: path, shown: file.path, surviving: .power)
    do throws(FileProblem) {
      // Writing beside it takes a while: what counts is what stands there just before the rename.
      try checkUnchanged(file, at: path)
    } catch {
      write.discard()
      throw error
    }
    try write.finish()
  }

  private func checkUnchanged(_ file: SourceFile, at path: String) throws(FileProblem) {
    guard try Disk.read(path, shown: file.path) == file.bytes else {
      throw FileProblem(
        "changed-meanwhile", "file '\(file.path)' changed meanwhile", hint: "run the command again")
    }
  }

  /// Writes a new file that people will go on with; one that is there stays.
  package func create(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    let shown = shownPath(path)
    try Disk.makeFolder(PathText.parent(of: absolute(path)), shown: PathText.parent(of: shown))
    try AtomicWrite(bytes, to: absolute(path), shown: shown, surviving: .power).finishNew()
  }

  /// Writes a file that the user named for what a command makes.
  package func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    try AtomicWrite.write(bytes, to: absolute(path), shown: shownPath(path), surviving: .process)
  }

  /// A folder for reports: `output`, or what the user names.
  package func outputFolder(_ path: String) -> OutputFolder {
    OutputFolder(path: absolute(path), shown: shownPath(path), base: base(ofOutput: path))
  }

  /// The default folder must not lead out of the project; a folder that the user names may.
  private func base(ofOutput path: String) -> String? {
    PathText.isInside(absolute(path), root) ? root : nil
  }
}
