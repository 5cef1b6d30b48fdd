import Files
import Projects

/// What a check has found so far, for people or for a format for machines.
struct CheckResults {
  private var findings: Findings
  private var summary: CheckSummary
  private let machineFormat: (any CheckFormat)?
  private var outcomes: [NotebookOutcome] = []
  private var folders: [NotebookOutcome] = []
  /// What concerns the project as a whole.
  var wrong = ProjectFindings()

  init(format: String, listsUnpinned: Bool) {
    machineFormat = CheckFormatKind.named(format)?.format
    findings = Findings(isSilent: format != "text")
    summary = CheckSummary(listsUnpinned: listsUnpinned)
  }

  mutating func add(_ outcome: NotebookOutcome) {
    findings.add(outcome.diagnostics)
    summary.add(outcome)
    // Of a thousand files nothing is kept that nobody will print.
    if machineFormat != nil { outcomes.append(outcome) }
  }

  /// Adds what is wrong with the list of all reports.
  mutating func add(index: NotebookOutcome) {
    findings.add(index.diagnostics)
    if !index.diagnostics.isEmpty { folders.append(index) }
  }

  /// Adds what is wrong with the project's settings, of which nothing could be checked.
  mutating func add(configuration problems: Diagnostics) {
    findings.add(problems)
    let paths = problems.list.map { $0.file?.path ?? NotebookOutcome.projectPath }
    for path in Set(paths).sorted() {
      let list = zip(paths, problems.list).filter { $0.0 == path }.map(\.1)
      folders.append(NotebookOutcome(path: path, diagnostics: Diagnostics(list)))
    }
  }

  /// Says all that is left to say, and ends the command with the worst status.
  mutating func finish(failUnder: Double?) throws {
    // What formats for machines say has to be all that the exit status counts.
    if let failUnder { summary.findings(under: failUnder).list.forEach { wrong.add($0) } }
    findings.add(wrong.diagnostics)
    if let outcome = wrong.outcome {
      folders.append(outcome)
      summary.add(outcome)
    }
    if let machineFormat {
      Output.write(machineFormat.text(of: outcomes + folders))
    } else if !summary.isEmpty {
      Output.note(summary.text)
    }
    try findings.exit()
  }
}
