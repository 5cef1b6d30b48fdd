extension Project {
  /// Verifies a notebook: pins, claims, links, and that its report is what it would become now.
  ///
  /// Nothing is written.
  package func check(_ path: String) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try file(at: path)
      let result = try build(file)
      outcome.diagnostics.add(result.findings)
      outcome.diagnostics.add(linkFindings(in: result.report.notebook))
      outcome.add(result.report.checks, of: result.report.notebook)
      // A text that only quotes other notebooks' values has no report.
      guard !result.report.entries.isEmpty else { return outcome }
      outcome.diagnostics.add(changedFiles(of: result))
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  /// Says which files of the report are no longer what the notebook gives.
  private func changedFiles(of result: Build.Result) -> [Diagnostic] {
    let folder = folder(of: result.report.notebook)
    let path = result.report.notebook.file.path
    // A report with wrong numbers is not rendered before they are mended.
    let command = result.report.checks.allHold ? "render" : "update"
    do throws(FileProblem) {
      let changes = try folder.changes(files(of: result).files)
      let kinds = [
        ("missing-output", "missing", changes.created),
        ("changed-output", "out of date", changes.changed),
        ("left-over-output", "left over from an earlier report", changes.removed),
      ]
      return kinds.flatMap { id, state, names in
        names.map { name in
          Diagnostic(
            .finding, id, "file '\(folder.shownPath)/\(name)' is \(state)",
            in: result.report.notebook.file, fix: "tangent \(command) \(path)")
        }
      }
    } catch {
      return [error.diagnostic()]
    }
  }

  /// Rewrites the stale numbers of a notebook, and then its report.
  package func update(_ path: String, isDryRun: Bool) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try file(at: path)
      var result = try build(file)
      let edits = result.report.checks.edits(of: file)
      if !edits.isEmpty {
        let bytes = try Self.edited(file, by: edits)
        outcome.edited = (file.text, String(decoding: bytes, as: UTF8.self))
        if !isDryRun {
          do throws(FileProblem) {
            try workspace.replace(file, with: bytes)
          } catch {
            throw Diagnostics(error.diagnostic())
          }
        }
        result = try build(SourceFile(path: file.path, bytes: bytes))
      }
      outcome.diagnostics.add(result.findings)
      guard !isDryRun, !result.findings.hasErrors, !result.report.entries.isEmpty else {
        return outcome
      }
      outcome.changes = try write(result)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  private static func edited(
    _ file: SourceFile, by edits: EditList
  ) throws(Diagnostics) -> [UInt8] {
    do throws(EditError) {
      return try edits.apply(to: file.bytes)
    } catch {
      throw Diagnostics(Diagnostic(.io, "cannot-edit", error.message, in: file))
    }
  }
}
