import Files
import Notebooks
import Options
import Reports
import Values

extension Project {
  /// Whether the bytes of a new file read as the data that a table is of.
  package func readsAsData(_ bytes: [UInt8], _ path: String) throws(FileProblem) {
    let kind = FileKind(ofPath: path)
    guard kind.isData else { return }
    do throws(ValueError) {
      _ = try DataDocument(parsing: bytes, as: kind)
    } catch {
      let place = SourceFile(path: path, bytes: bytes).place(at: error.range.lowerBound)
      throw FileProblem(
        "invalid-data",
        "the command's file is no \(kind.name): \(error.message) in line \(place.line), column "
          + "\(place.column)")
    }
  }

  /// From now on a file of the project has these bytes, and pins their tolerance for fresh values.
  package func substitute(_ path: String, _ bytes: [UInt8]) throws(FileProblem) {
    shared.dataFiles.substitute(workspace.absoluteFromRoot(path), bytes)
  }

  /// What the numbers of a text that quote some tables, or their files, are against fresh values.
  package func checkFresh(_ path: String, tables: [String], files: [String]) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let file = try file(at: path)
      let notebook = notebook(in: file)
      let quoted = notebook.annotations.quoting(tables: Set(tables)) { [workspace] address in
        let found = try? workspace.quotedFile(address.path, besides: path)
        return found.map { file in
          files.contains { workspace.absoluteFromRoot($0) == file.place.path }
        } ?? false
      }
      var others = others(besides: path)
      others.files.isFresh = true
      let none = RunResults([], words: Languages.words(for: notebook.frontMatter.language))
      let checks = Checks(quoted, in: ReportValues(none, others: others))
      for var finding in checks.findings(in: file) {
        // The numbers are true to the file that is there: nothing is to be rewritten.
        finding.fix = nil
        outcome.diagnostics.add(finding)
      }
      outcome.cases = CheckCase.cases(of: checks, in: file)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }
}

extension Workspace {
  /// The absolute path of one from the project's folder.
  fileprivate func absoluteFromRoot(_ path: String) -> String {
    let joined = PathText.join(root, PathText.normalized(path))
    return Disk.realPath(joined) ?? joined
  }
}

extension Annotations {
  /// Those that quote one of some tables, or a file for which `isMeant` holds.
  fileprivate func quoting(
    tables ids: Set<String>, or isMeant: (FileAddress) -> Bool
  ) -> Annotations {
    filtered { expression in
      expression.addresses.contains { placed in
        placed.address.notebook == nil && ids.contains(placed.address.segments.first?.name ?? "")
      } || expression.files.contains(where: isMeant)
    } tables: {
      ids.contains($0.id)
    }
  }
}
