import Files
import Notebooks
import Options
import Reports
import Values

extension Project {
  /// How the runs that stale numbers quote differ from their committed records.
  func causes(of checks: Checks, in plan: Plan, isFrozen: Bool = false) -> Causes? {
    guard let own = try? comparison(of: plan) else { return nil }
    var others: [String: RecordComparison] = [:]
    for quoted in checks.notebooksOfStalePins {
      guard let shown = try? workspace.find(quoted, besides: plan.notebook.file.path),
        let notebook = try? notebook(in: file(at: shown)), let plan = try? self.plan(of: notebook)
      else { continue }
      others[quoted] = try? comparison(of: plan)
    }
    var causes = Causes(own: own, others: others, isFrozen: isFrozen)
    var tables = settings.tables
    for table in plan.tables { tables.add(table.id, table.definition) }
    causes.tables = Set(tables.ids)
    if let history = settings.history {
      let path = plan.notebook.file.path
      causes.fileChanges = { [self, tables] check in
        changes(behind: check, besides: path, tables, in: history)
      }
    }
    return causes
  }

  /// When the values of files behind a stale number of a text without runs last changed.
  func fileNotes(besides path: String) -> (Checks.PinCheck) -> [Diagnostic.Note] {
    guard let history = settings.history else { return { _ in [] } }
    return { check in
      guard check.isStale else { return [] }
      return Causes.notes(
        changes(behind: check, besides: path, settings.tables, in: history).map(\.text))
    }
  }

  /// The runs of a notebook as they are recorded and as they are now.
  func comparison(
    of plan: Plan, with record: ResultsFile? = nil
  ) throws(Diagnostics) -> RecordComparison {
    var files = session.files
    files.parameters = plan.notebook.frontMatter.parameters
    let cells = Dictionary(
      plan.sources.map { ($0.id, $0.cell) }, uniquingKeysWith: { first, _ in first })
    let old: ResultsFile
    if let record { old = record } else { old = try self.record(of: plan.notebook) }
    return RecordComparison(from: old, to: plan.record(files)) { run, option in
      cells[run]?.line(ofOption: option)
    }
  }

  /// What a notebook will do.
  func plan(of notebook: Notebook) throws(Diagnostics) -> Plan {
    var files = session.files
    files.parameters = notebook.frontMatter.parameters
    do throws(Diagnostics) {
      return try Plan(notebook, files: files)
    } catch {
      throw naming(extensionsFor: error, of: notebook)
    }
  }
}

extension Cell {
  /// The line of an option; nil if it is not the cell that says it.
  fileprivate func line(ofOption path: [String]) -> Int? {
    var option: OptionValue? = value
    for name in path { option = option?[name] }
    return option.map { _ in file.line(at: range(of: path, part: .key).lowerBound) }
  }
}
