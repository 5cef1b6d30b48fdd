import Files
import Options
import Values

extension Project {
  /// What a side of a difference is: the working tree, a results file, or a revision.
  package enum DiffSide: Sendable {
    case workingTree
    case file(String)
    /// A commit, and what the user called it.
    case revision(String, shownAs: String? = nil)

    package var isFile: Bool { if case .file = self { true } else { false } }
  }

  /// What differs between the records of two sides.
  package func diff(
    from old: DiffSide, to new: DiffSide, history: any RevisionSource
  ) throws(FileProblem) -> ResultsDiff {
    let (before, after) = (try results(of: old, history), try results(of: new, history))
    var diff = ResultsDiff(from: before, to: after)
    if old.isFile { diff.texts = ResultsDiff.texts(from: before[""], to: after[""]) }
    return diff
  }

  private func results(
    of side: DiffSide, _ history: any RevisionSource
  ) throws(FileProblem) -> ResultsSet {
    let folder = workspace.projectPath(settings.outputFolder)
    switch side {
    case .workingTree:
      return ResultsSet(name: "working tree", folder: folder, files: try writtenResults())
    case .file(let path):
      let file = try workspace.notebook(at: path)
      // Two files have different names, and yet their runs are to be compared.
      return ResultsSet(name: path, files: ["": try Self.results(file.bytes, path)])
    case .revision(let revision, let shown):
      let suffix = "/results.json"
      var files: [String: ResultsFile] = [:]
      for path in try history.files(under: folder, at: revision) where path.hasSuffix(suffix) {
        guard let bytes = try history.bytes(of: path, at: revision) else { continue }
        let name = path.dropFirst(folder.count + 1).dropLast(suffix.count)
        files[String(name)] = try Self.results(bytes, "\(revision):\(path)")
      }
      return ResultsSet(name: shown ?? revision, folder: folder, files: files)
    }
  }

  /// Notebooks that have changed since they were rendered: what differs in them is not compared.
  package var unrendered: Diagnostics {
    let root = workspace.outputFolder(settings.outputFolder)
    let sources = ((try? root.reports()) ?? []).compactMap { name in
      ((try? summary(in: root.folder(name))) ?? nil)?.source
    }
    let stale = sources.filter(workspace.exists(fromRoot:)).map {
      workspace.shownPath(workspace.fromRoot($0))
    }.filter { path in checkFrozen(path).diagnostics.list.contains { $0.id == "stale-results" } }
    return Diagnostics(
      stale.map { path in
        Diagnostic(
          .finding, "unrendered", "'\(path)' has changed since its values were recorded",
          severity: .note, hint: "what is compared are the recorded values",
          fix: "tangent render \(ShellWord.path(path))")
      })
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
