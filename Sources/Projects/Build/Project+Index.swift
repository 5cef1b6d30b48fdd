import Files
import Options
import Pages
import Values

extension Project {
  /// Writes the index of all reports in the output folder, and removes those without a notebook.
  package func writeIndex() throws(FileProblem) {
    let root = workspace.outputFolder(settings.outputFolder)
    let (summaries, leftOver) = try reports(in: root)
    for report in leftOver { try root.folder(report.folder).deleteReport() }
    // Where there is no report, and was none, there is nothing to list.
    guard !summaries.isEmpty || root.holds("README.md") else { return }
    try root.write(indexFiles(summaries))
  }

  /// Says where the index of all reports is not what it would become now; nothing is written.
  ///
  /// Where there are no reports, there need be no index.
  package func checkIndex() -> NotebookOutcome {
    let root = workspace.outputFolder(settings.outputFolder)
    var outcome = NotebookOutcome(
      path: NotebookOutcome.projectPath, diagnostics: Diagnostics())
    do throws(FileProblem) {
      let (summaries, leftOver) = try reports(in: root)
      for report in leftOver {
        outcome.diagnostics.add(self.leftOver(root.folder(report.folder), report.summary))
      }
      outcome.diagnostics.add(unknownReports(besides: summaries.map(\.folder)))
      guard !summaries.isEmpty || !outcome.diagnostics.isEmpty else { return outcome }
      let changes = try root.changes(indexFiles(summaries))
      outcome.diagnostics.add(Self.findings(changes, in: root, fix: "tangent render"))
    } catch {
      outcome.diagnostics.add(error.diagnostic())
    }
    return outcome
  }

  private typealias ListedReport = (folder: String, summary: ReportSummary)

  /// All reports, those of notebooks that are gone apart.
  private func reports(
    in root: OutputFolder
  ) throws(FileProblem) -> (summaries: [ListedReport], leftOver: [ListedReport]) {
    var reports: (summaries: [ListedReport], leftOver: [ListedReport]) = ([], [])
    for name in try root.reports() {
      guard let summary = try summary(in: root.folder(name)) else { continue }
      if workspace.exists(fromRoot: summary.source) {
        reports.summaries.append((name, summary))
      } else {
        reports.leftOver.append((name, summary))
      }
    }
    return reports
  }

  /// Reports that `groups:` names and that are not there.
  private func unknownReports(besides folders: [String]) -> [Diagnostic] {
    settings.look.home.groups.groups.flatMap { group in
      group.reports.filter { !folders.contains($0) }.map { report in
        Diagnostic(
          .finding, "unknown-report",
          "no report '\(report)' for the group '\(group.title)' of tangent.yaml",
          hint: NearMiss.hint(for: report, among: folders))
      }
    }
  }

  private func leftOver(_ folder: OutputFolder, _ summary: ReportSummary) -> Diagnostic {
    Diagnostic(
      .finding, "left-over-output",
      "report '\(folder.shownPath)' of a notebook that is gone: '\(summary.source)'",
      fix: "tangent render")
  }

  func summary(in folder: OutputFolder) throws(FileProblem) -> ReportSummary? {
    guard let bytes = try folder.bytes(of: "results.json") else { return nil }
    return ResultsFile.summary(atHeadOf: bytes)
  }

  private func indexFiles(
    _ summaries: [(folder: String, summary: ReportSummary)]
  ) -> [OutputFile] {
    let index = ReportIndex(summaries, home: settings.look.home)
    let files = [
      OutputFile("README.md", Array(index.markdown.utf8)),
      OutputFile("index.html", Array(index.html.utf8)),
    ]
    guard let picture = index.card else { return files }
    let tools = OutputTools(painter: shared.painter, printer: settings.printer)
    return files + ReportFiles([picture.artifact(settings.look.light)], tools: tools).files
  }
}
