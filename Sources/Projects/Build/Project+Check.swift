import Files
import Notebooks
import Options
import Pages
import Reports

extension Project {
  /// Verifies a notebook: pins, claims, links, and that its report is what it would become now.
  ///
  /// Nothing is written.
  package func check(_ path: String) -> NotebookOutcome {
    remembering(path, .live) { project in
      do throws(Diagnostics) {
        let result = try project.build(project.file(at: path))
        let hasReport = !result.report.entries.isEmpty
        return MadeCheck(outcome: project.checked(result), report: hasReport ? result.report : nil)
      } catch {
        return MadeCheck(outcome: NotebookOutcome(path: path, diagnostics: error))
      }
    }
  }

  /// What a check says of a notebook that has become a report.
  func checked(_ result: Build.Result, comparesProse: Bool = false) -> NotebookOutcome {
    let notebook = result.report.notebook
    // A text that only quotes other notebooks' values need not have a report; what it has is kept.
    let hasReport = comparesProse || !result.report.entries.isEmpty || isRendered(notebook)
    var outcome = NotebookOutcome(
      path: notebook.file.path,
      diagnostics: hasReport ? result.findings : notebook.concerning(result.findings))
    outcome.diagnostics.add(linkFindings(in: notebook))
    let values = ReportValues(result.report.results)
    outcome.add(
      result.report.checks, of: notebook, exempting: settings.exempt,
      offering: settings.offersPins ? values : nil)
    guard hasReport else { return outcome }
    outcome.diagnostics.add(changedFiles(of: result))
    return outcome
  }

  /// Whether there is a report of it, up to date or not.
  func isRendered(_ notebook: Notebook) -> Bool { folder(of: notebook).isOurs }

  /// Says which files of the report are no longer what the notebook gives.
  private func changedFiles(of result: Build.Result) -> [Diagnostic] {
    let folder = folder(of: result.report.notebook)
    let path = result.report.notebook.file.path
    // A report with wrong numbers is not rendered before they are mended.
    let command = result.report.checks.allHold ? "render" : "update"
    do throws(FileProblem) {
      if let shared = try sharedFolder(of: result.report.notebook) { return [shared] }
      let changes = try folder.changes(files(of: result).files)
      return Self.findings(
        changes, in: folder, of: result.report.notebook.file,
        formats: settings.renderers.map { type(of: $0).name },
        fix: "tangent \(command) \(ShellWord.path(path))")
    } catch {
      return [error.diagnostic()]
    }
  }

  /// What of a folder is not what it would become now: a finding for each kind of difference.
  ///
  /// `formats` are those that the project's reports have.
  static func findings(
    _ changes: OutputChanges, in folder: OutputFolder, of file: SourceFile? = nil,
    formats: [String] = [], fix: String
  ) -> [Diagnostic] {
    let kinds = [
      ("missing-output", "missing", changes.created),
      ("changed-output", "out of date", changes.changed),
      ("left-over-output", "left over from an earlier report", changes.removed),
    ]
    return kinds.filter { !$0.2.isEmpty }.map { id, state, names in
      let message =
        names.count == 1
        ? "file '\(folder.shownPath)/\(names[0])' is \(state)"
        : "\(names.count) files in '\(folder.shownPath)' are \(state)"
      let list = names.count == 1 ? [] : [Diagnostic.Note("files", names.joined(separator: ", "))]
      return Diagnostic(
        .finding, id, message, in: file, notes: list,
        hint: id == "left-over-output" ? formatsHint(for: names, besides: formats) : nil, fix: fix)
    }
  }

  /// How to keep files of formats that were asked for once with `--to`.
  private static func formatsHint(for names: [String], besides own: [String]) -> String? {
    let formats = RendererKind.all.filter { kind in names.contains(where: kind.makes) }.map(\.name)
    guard !formats.isEmpty else { return nil }
    let all = own.filter { !formats.contains($0) } + formats
    return "made with '--to'? to keep them, write 'formats: [\(all.joined(separator: ", "))]' in "
      + "\(Workspace.configurationName)"
  }
}
