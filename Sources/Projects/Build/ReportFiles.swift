import Charting
import Files
import Notebooks
import Pages
import Values

/// The files of a report in its folder, pictures drawn only where their scene is new.
package struct ReportFiles: Sendable {
  package let files: [OutputFile]

  package init(_ artifacts: [Artifact], tools: OutputTools) {
    files = artifacts.map { Self.file(of: $0, tools) }
  }

  /// The files, of which those of a report that stands already stay if only numbers differ.
  init(_ artifacts: [Artifact], tools: OutputTools, in folder: OutputFolder) {
    let stands = StandingReport(in: folder).isSame(as: artifacts)
    files = artifacts.map { artifact in
      let file = Self.file(of: artifact, tools)
      return stands ? StandingReport.file(file, of: artifact.content) : file
    }
  }

  private static func file(of artifact: Artifact, _ tools: OutputTools) -> OutputFile {
    switch artifact.content {
    case .text(let text): OutputFile(artifact.path, Array(text.utf8))
    case .page(let page):
      OutputFile(artifact.path) {
        page.isSame(as: $0)
      } make: {
        Array(page.text.utf8)
      }
    case .record(let record):
      OutputFile(artifact.path) {
        record.isSame(as: $0)
      } make: {
        record.bytes
      }
    case .picture(let scene, let theme, let digest):
      OutputFile(artifact.path) {
        PNGDigest.read($0) == digest
      } make: {
        () throws(FileProblem) in
        try tools.picture(of: scene, theme, digest: digest, at: artifact.path)
      }
    case .made(let file):
      OutputFile(artifact.path, isSame: file.isSame) { () throws(FileProblem) in
        try file.make(tools)
      }
    }
  }
}

extension Project {
  /// The folder of a notebook's report: `output/momentum` for `notebooks/momentum.md`.
  package func folder(of notebook: Notebook) -> OutputFolder {
    workspace.outputFolder(settings.outputFolder).folder(folderName(of: notebook.path))
  }

  /// The path of a report's folder in that of all reports.
  func folderName(of path: String) -> String { OutputFolder.name(ofNotebookAt: path) }

  /// The path in that folder of the report of a notebook, of which nothing is read.
  package func reportName(ofNotebookAt path: String) -> String {
    folderName(of: workspace.projectPath(path))
  }

  /// The files of a report, ready to be written or compared.
  package func files(
    of result: Build.Result, missing: MissingGlyphs = MissingGlyphs()
  ) -> ReportFiles {
    ReportFiles(
      result.artifacts,
      tools: OutputTools(painter: shared.painter, printer: settings.printer, missing: missing),
      in: folder(of: result.report.notebook))
  }
}
