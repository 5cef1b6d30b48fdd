extension Project {
  /// Verifies a notebook's prose against the recorded results; nothing is run or written.
  package func checkFrozen(_ path: String) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try file(at: path)
      let notebook = try notebook(in: file)
      var files = session.files
      files.parameters = notebook.frontMatter.parameters
      let plan = try Plan(notebook, files: files)
      let record = try record(of: notebook)
      let frozen = FrozenCheck(notebook, plan: plan, record: record)
      outcome.diagnostics.add(frozen.staleRuns)
      let values = RecordedValues(own: record.table()) { [self] quoted in
        guard let shown = try? workspace.find(quoted, besides: path),
          let file = try? self.file(at: shown), let notebook = try? self.notebook(in: file)
        else { return nil }
        return try? self.record(of: notebook)
      }
      let checks = Checks(notebook.annotations, in: values)
      outcome.diagnostics.add(checks.findings(in: file))
      outcome.diagnostics.add(linkFindings(in: notebook))
      outcome.add(checks, of: notebook)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
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
