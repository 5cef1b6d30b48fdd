extension Project {
  /// Verifies a notebook's prose against the recorded results; nothing is run or written.
  package func checkFrozen(_ path: String) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try file(at: path)
      let notebook = notebook(in: file)
      let plan = try plan(of: notebook)
      let comparison = try comparison(of: plan)
      let frozen = FrozenCheck(plan, comparison)
      outcome.diagnostics.add(notebook.problems)
      outcome.diagnostics.add(frozen.staleRuns)
      let values = RecordedValues(
        own: comparison.old.table(), others: recordedTables(quotedBy: notebook))
      let checks = Checks(notebook.annotations, in: values)
      let causes = checks.hasStalePins ? causes(of: checks, in: plan, isFrozen: true) : nil
      outcome.diagnostics.add(checks.findings(in: file, causes: causes))
      outcome.diagnostics.add(linkFindings(in: notebook))
      outcome.add(checks, of: notebook, offering: settings.offersPins ? values : nil)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  /// The recorded values of the notebooks that a text quotes.
  private func recordedTables(quotedBy notebook: Notebook) -> [String: ValueTable] {
    var tables: [String: ValueTable] = [:]
    for quoted in notebook.annotations.quotedNotebooks {
      guard let shown = try? workspace.find(quoted, besides: notebook.file.path),
        let other = try? self.notebook(in: file(at: shown))
      else { continue }
      tables[quoted] = (try? record(of: other))?.table()
    }
    return tables
  }

  /// The committed record of a notebook; an empty one for a text without runs.
  func record(of notebook: Notebook) throws(Diagnostics) -> ResultsFile {
    let folder = folder(of: notebook)
    do throws(FileProblem) {
      guard let bytes = try folder.bytes(of: "results.json") else {
        return ResultsFile(engine: Engine.version, platform: Engine.platform, runs: [])
      }
      do throws(ValueError) {
        return try ResultsFile(parsing: bytes)
      } catch {
        let file = SourceFile(path: "\(folder.shownPath)/results.json", bytes: bytes)
        throw FileProblem("invalid-results", "\(file.path): \(error.message)", hint: error.hint)
      }
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }

  /// Links of a notebook that lead nowhere.
  func linkFindings(in notebook: Notebook) -> [Diagnostic] {
    LinkCheck(notebook) { [workspace] path in
      (try? workspace.resolve(path, besides: notebook.file.path)) != nil
    }.findings
  }
}
