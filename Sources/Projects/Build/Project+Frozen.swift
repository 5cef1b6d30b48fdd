import Files
import Notebooks
import Reports
import Values

extension Project {
  /// Verifies a notebook's prose against the recorded results; nothing is run or written.
  package func checkFrozen(_ path: String) -> NotebookOutcome {
    remembering(path, .frozen) { MadeCheck(outcome: $0.newFrozenCheck(of: path)) }
  }

  private func newFrozenCheck(of path: String) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try file(at: path)
      let notebook = notebook(in: file)
      let plan = try plan(of: notebook)
      let committed = try committedRecord(of: notebook)
      let record = committed ?? Self.noRecord
      let frozen = FrozenCheck(
        plan, try comparison(of: plan, with: record), own: part(of: plan, committed),
        others: recordedParts(quotedBy: notebook)
      ) { [workspace] quoted in workspace.hint(forNotebook: quoted, besides: path) }
      outcome.diagnostics.add(
        isRendered(notebook) ? notebook.problems : notebook.concerning(notebook.problems))
      outcome.diagnostics.add(notebook.findings)
      outcome.diagnostics.add(frozen.staleRuns)
      outcome.diagnostics.add(frozen.missingValues)
      var values = frozen.values
      values.files = fileValues(besides: path)
      for table in plan.tables { values.files.tables.add(table.id, table.definition) }
      values.files = values.files.recorded(record.quoted)
      let checks = Checks(notebook.annotations, in: values)
      let causes = checks.hasStalePins ? causes(of: checks, in: plan, isFrozen: true) : nil
      outcome.diagnostics.add(
        checks.findings(in: file) { causes?.notes(for: $0) ?? [] }
          .filter { $0.id != RecordedValues.unrecorded })
      outcome.diagnostics.add(linkFindings(in: notebook))
      outcome.add(
        checks, of: notebook, exempting: settings.exempt,
        offering: settings.offersPins ? values : nil)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  /// What is recorded of the notebooks that a text quotes.
  private func recordedParts(quotedBy notebook: Notebook) -> [String: RecordedValues.Part] {
    var parts: [String: RecordedValues.Part] = [:]
    for quoted in notebook.annotations.quotedNotebooks {
      guard let shown = try? workspace.find(quoted, besides: notebook.file.path),
        let other = try? plan(of: self.notebook(in: file(at: shown)))
      else { continue }
      parts[quoted] = try? part(of: other, committedRecord(of: other.notebook))
    }
    return parts
  }

  /// What is known of a notebook without running it, with its record as it was read once.
  private func part(of plan: Plan, _ record: ResultsFile?) -> RecordedValues.Part {
    RecordedValues.Part(
      record,
      PlannedValues(PlannedSources(plan), parameters: plan.notebook.frontMatter.parameters))
  }

  /// The committed record of a notebook; an empty one where there is none.
  func record(of notebook: Notebook) throws(Diagnostics) -> ResultsFile {
    try committedRecord(of: notebook) ?? Self.noRecord
  }

  private static let noRecord = ResultsFile(
    engine: Engine.version, platform: Engine.host, runs: [])

  /// The committed record of a notebook; nil where there is none.
  private func committedRecord(of notebook: Notebook) throws(Diagnostics) -> ResultsFile? {
    let folder = folder(of: notebook)
    do throws(FileProblem) {
      guard let bytes = try folder.bytes(of: "results.json") else { return nil }
      do throws(ValueError) {
        return try ResultsFile(parsing: bytes)
      } catch {
        let path = "\(folder.shownPath)/results.json"
        throw FileProblem("invalid-results", "\(path): \(error.message)", hint: error.hint)
      }
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }

  /// Links of a notebook that lead nowhere.
  func linkFindings(in notebook: Notebook) -> [Diagnostic] {
    LinkCheck(notebook) { [workspace] path in
      (try? workspace.resolve(path, besides: notebook.file.path)) != nil
    } anchors: { [self] path in
      anchors(in: path, besides: notebook.file.path)
    }.findings()
  }

  /// What links into a Markdown file can lead to; nil for one that cannot be read.
  private func anchors(in path: String, besides notebook: String) -> Anchors? {
    guard let shown = try? workspace.resolve(path, besides: notebook) else { return nil }
    if let known = shared.linked.withLock({ $0[shown] }) {
      workspace.ledger?.add(known.sights)
      return known.anchors
    }
    let ledger = Ledger()
    let file = try? workspace.noting(in: ledger).file(path, besides: notebook)
    let found = file.map { Anchors(of: Notebook(parsing: $0, kinds: DirectiveKind.names)) }
    workspace.ledger?.add(ledger.sights)
    shared.linked.withLock { $0[shown] = (found, ledger.sights) }
    return found
  }
}
