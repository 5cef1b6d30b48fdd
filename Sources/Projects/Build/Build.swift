import Files
import Notebooks
import Pages
import Reports
import Values

/// The whole project in one function: a notebook's text becomes the files of its report.
///
/// Everything else prepares its input (a file, a session) or uses its output (writes the files,
/// compares them, edits the notebook).
package struct Build: Sendable {
  /// What a notebook became.
  package struct Result: Sendable {
    package var report: Report
    package var artifacts: [Artifact]
    /// Stale pins, false claims, thin margins, remarks: nothing that keeps the report from being made.
    package var findings: Diagnostics
  }

  package var session: Session
  package var renderers: [any Renderer]
  package var typesetters: Typesetters
  package var others: OtherNotebooks
  /// Why numbers are stale, asked only where some are.
  package var causes: @Sendable (Plan, Checks) -> Causes? = { _, _ in nil }

  /// What is known of a notebook's errors besides what its text says.
  package var explaining: @Sendable (Diagnostics, Notebook) -> Diagnostics = { errors, _ in errors }

  /// The reports around one.
  package var neighbours: @Sendable (Notebook) -> Neighbours = { _ in .none }

  /// The files that a report's links lead to.
  package var linkedFiles: @Sendable (Notebook) -> LinkedFiles = { _ in .beside }

  package init(
    session: Session, renderers: [any Renderer], typesetters: Typesetters,
    others: OtherNotebooks = .none
  ) {
    self.session = session
    self.renderers = renderers
    self.typesetters = typesetters
    self.others = others
  }

  /// Parses, plans, runs and renders; an invalid notebook or a failed run throws all its errors.
  package func callAsFunction(_ notebook: Notebook) throws(Diagnostics) -> Result {
    var session = session
    session.files.parameters = notebook.frontMatter.parameters
    let plan = try self.plan(of: notebook, session.files)
    var report = try plan.report(in: session, others: others)
    report.neighbours = neighbours(notebook)
    report.linkedFiles = linkedFiles(notebook)
    var artifacts: [Artifact] = []
    for renderer in renderers {
      artifacts += try renderer.render(report, with: typesetters)
    }
    artifacts.append(Artifact("results.json", .record(WrittenRecord(report.record))))
    var findings = notebook.problems
    findings.add(notebook.findings)
    findings.add(plan.gaps(in: report.results))
    let causes = report.checks.hasStalePins ? causes(plan, report.checks) : nil
    findings.add(report.checks.findings(in: notebook.file) { causes?.notes(for: $0) ?? [] })
    return Result(report: report, artifacts: artifacts, findings: findings)
  }

  /// What the notebook will do; where it can't be told, what is wrong with files is told as well.
  private func plan(
    of notebook: Notebook, _ files: ProjectFiles
  ) throws(Diagnostics) -> Plan {
    do throws(Diagnostics) {
      return try Plan(notebook, files: files)
    } catch {
      var problems = error
      let none = RunResults([], words: Languages.words(for: notebook.frontMatter.language))
      let checks = Checks(
        notebook.annotations.ofFilesAlone, in: ReportValues(none, others: others))
      problems.add(checks.findings(in: notebook.file))
      throw explaining(problems, notebook)
    }
  }
}
