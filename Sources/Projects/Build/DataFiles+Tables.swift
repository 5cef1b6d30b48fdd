import Files
import Values

extension DataFiles {
  /// The table of a definition, made once.
  func table(
    _ definition: ValuesDefinition, in workspace: Workspace
  ) throws(ValueError) -> ValuesTable {
    let key = definition.key
    if let (table, sights) = knownTable(key) {
      workspace.ledger?.add(sights)
      return try table.get()
    }
    let ledger = Ledger()
    let table = Result { () throws(ValueError) in
      try made(definition, in: workspace.noting(in: ledger))
    }
    keep(table, ledger.sights, key)
    workspace.ledger?.add(ledger.sights)
    return try table.get()
  }

  private func made(
    _ definition: ValuesDefinition, in workspace: Workspace
  ) throws(ValueError) -> ValuesTable {
    let pattern = definition.pattern
    var rows = try TableRows(definition)
    for path in try paths(of: pattern, in: workspace) {
      let ways = pattern.matches(path)
      guard ways.count < 2 else {
        let words = ways.prefix(2).map { way in
          way.sorted { $0.key < $1.key }.map { "\($0.key) '\($0.value)'" }.joined(separator: ", ")
        }
        throw ValueError(
          "ambiguous-path",
          "'\(path)' fits '\(pattern.text)' in two ways: "
            + words.joined(separator: " or "), at: 0..<0)
      }
      let kind = FileKind(ofPath: path)
      guard kind.isData else {
        throw ValueError(
          "unknown-file", "'\(path)' is no file of data", at: 0..<0,
          hint: "rows are read from .json, .jsonl, .csv, .tsv, .yaml and .toml files")
      }
      try rows.add(
        root(of: file(path, in: workspace), as: kind), path: path, fields: ways.first ?? [:])
    }
    return try rows.table()
  }

  private func paths(
    of pattern: FilePattern, in workspace: Workspace
  ) throws(ValueError) -> [String] {
    guard FilePattern.isPattern(pattern.text) else { return [pattern.text] }
    do throws(FileProblem) {
      let found = try workspace.files(matching: pattern)
      guard found.isEmpty else { return found }
    } catch {
      throw ValueError(error, at: 0..<0)
    }
    throw ValueError(
      "missing-file", "no file fits '\(pattern.text)'", at: 0..<0,
      hint: "patterns start at the project's folder and pass over what git ignores")
  }

  private func file(
    _ path: String, in workspace: Workspace
  ) throws(ValueError) -> Workspace.QuotedFile {
    do throws(FileProblem) {
      return try workspace.fileOfProject(path)
    } catch {
      var problem = ValueError(error, at: 0..<0)
      if problem.id == "missing-file", let other = namesake(of: path, in: workspace) {
        problem.hint = "files of tables are named from the project's folder: '\(other)'"
      }
      throw problem
    }
  }

  /// A file of the same name in another folder, such as that of the notebook.
  private func namesake(of path: String, in workspace: Workspace) -> String? {
    let pattern = FilePattern("**/" + PathText.normalized(path))
    return (try? workspace.files(matching: pattern))?.first
  }
}
