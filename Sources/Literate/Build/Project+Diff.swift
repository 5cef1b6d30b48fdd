extension Project {
  /// What a side of a difference is: the working tree, a results file, or a revision.
  package enum DiffSide: Sendable {
    case workingTree
    case file(String)
    case revision(String)

    package var isFile: Bool { if case .file = self { true } else { false } }
  }

  /// What differs between the records of two sides.
  package func diff(
    from old: DiffSide, to new: DiffSide, history: any RevisionSource
  ) throws(FileProblem) -> ResultsDiff {
    ResultsDiff(from: try results(of: old, history), to: try results(of: new, history))
  }

  private func results(
    of side: DiffSide, _ history: any RevisionSource
  ) throws(FileProblem) -> ResultsSet {
    switch side {
    case .workingTree: return ResultsSet(name: "working tree", files: try writtenResults())
    case .file(let path):
      let file = try workspace.notebook(at: path)
      // Two files have different names, and yet their runs are to be compared.
      return ResultsSet(name: path, files: ["": try Self.results(file.bytes, path)])
    case .revision(let revision):
      let folder = workspace.shownPath(settings.outputFolder)
      let suffix = "/results.json"
      var files: [String: ResultsFile] = [:]
      for path in try history.files(under: folder, at: revision) where path.hasSuffix(suffix) {
        guard let bytes = try history.bytes(of: path, at: revision) else { continue }
        let name = path.dropFirst(folder.count + 1).dropLast(suffix.count)
        files[String(name)] = try Self.results(bytes, "\(revision):\(path)")
      }
      return ResultsSet(name: revision, files: files)
    }
  }

  private func writtenResults() throws(FileProblem) -> [String: ResultsFile] {
    let root = workspace.outputFolder(settings.outputFolder)
    var files: [String: ResultsFile] = [:]
    for name in try root.reports() {
      let folder = root.folder(name)
      guard let bytes = try folder.bytes(of: "results.json") else { continue }
      files[name] = try Self.results(bytes, "\(folder.shownPath)/results.json")
    }
    return files
  }

  private static func results(
    _ bytes: [UInt8], _ path: String
  ) throws(FileProblem) -> ResultsFile {
    do throws(ValueError) {
      return try ResultsFile(parsing: bytes)
    } catch {
      throw FileProblem("invalid-results", "\(path): \(error.message)", hint: error.hint)
    }
  }
}
