extension Project {
  /// Writes the index of all reports in the output folder, and removes those without a notebook.
  package func writeIndex() throws(FileProblem) {
    let root = workspace.outputFolder(settings.outputFolder)
    var summaries: [(folder: String, summary: ReportSummary)] = []
    for name in try root.reports() {
      guard let summary = try summary(in: root.folder(name)) else { continue }
      if workspace.exists(fromRoot: summary.source) {
        summaries.append((name, summary))
      } else {
        try root.folder(name).deleteReport()
      }
    }
    try root.write(indexFiles(summaries))
  }

  /// What `writeIndex` would change.
  package func indexChanges() throws(FileProblem) -> OutputChanges {
    let root = workspace.outputFolder(settings.outputFolder)
    var summaries: [(folder: String, summary: ReportSummary)] = []
    for name in try root.reports() {
      guard let summary = try summary(in: root.folder(name)) else { continue }
      summaries.append((name, summary))
    }
    return try root.changes(indexFiles(summaries))
  }

  private func summary(in folder: OutputFolder) throws(FileProblem) -> ReportSummary? {
    guard let bytes = try folder.bytes(of: "results.json") else { return nil }
    return (try? ResultsFile(parsing: bytes))?.summary
  }

  private func indexFiles(
    _ summaries: [(folder: String, summary: ReportSummary)]
  ) -> [OutputFile] {
    let index = ReportIndex(summaries)
    return [
      OutputFile("README.md", Array(index.markdown.utf8)),
      OutputFile("index.html", Array(index.html.utf8)),
    ]
  }
}
