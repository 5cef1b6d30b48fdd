import Files
import Notebooks
import Values

extension Project {
  /// The notebooks whose report has a folder of its own; `tell` hears of those that share one.
  package func withFoldersOfTheirOwn(
    _ paths: [String], _ tell: (Diagnostic) -> Void
  ) -> [String] {
    let byFolder = Dictionary(grouping: paths) { reportName(ofNotebookAt: $0) }
    var refused: Set<String> = []
    for (name, members) in byFolder.sorted(by: { $0.key < $1.key }) where members.count > 1 {
      // A text without directives has no report.
      let reports = members.filter { headline(workspace.absolute($0))?.hasCells ?? false }
      guard reports.count > 1 else { continue }
      refused.formUnion(reports)
      tell(sharedFolder(name, of: reports))
    }
    return refused.isEmpty ? paths : paths.filter { !refused.contains($0) }
  }

  /// Says that another notebook's report lies in the folder for that of this one.
  func sharedFolder(of notebook: Notebook) throws(FileProblem) -> Diagnostic? {
    let name = folderName(of: notebook.path)
    guard let other = try summary(in: folder(of: notebook))?.source, other != notebook.path,
      folderName(of: other) == name, workspace.exists(fromRoot: other)
    else { return nil }
    return sharedFolder(
      name, of: [other, notebook.path].map { workspace.shownPath(workspace.fromRoot($0)) })
  }

  private func sharedFolder(_ name: String, of notebooks: [String]) -> Diagnostic {
    let folder = workspace.outputFolder(settings.outputFolder).folder(name).shownPath
    let names = notebooks.map { "'\($0)'" }.joined(separator: " and ")
    return Diagnostic(
      .invalid, "shared-report-folder", "reports of \(names) share the folder '\(folder)'",
      hint: "rename one of them, or move it")
  }
}
