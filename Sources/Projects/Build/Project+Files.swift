import Files
import Options
import Values

extension Project {
  /// How a text reaches the values of the project's files.
  func fileValues(besides text: String) -> FileValues {
    var values = FileValues {
      [workspace, dataFiles = shared.dataFiles] address throws(ValueError) in
      let quoted = QuotedFile(address: address, workspace: workspace, files: dataFiles, text: text)
      do throws(ValueError) {
        return try quoted.value()
      } catch {
        // What is wrong with the file itself is placed at its name.
        guard error.range == 0..<0 else { throw error }
        var placed = error
        placed.range = address.pathRange
        throw placed
      }
    } load: { [workspace, dataFiles = shared.dataFiles] definition throws(ValueError) in
      try dataFiles.table(definition, in: workspace)
    }
    values.tables = settings.tables
    return values
  }
}

/// An address in a file, or in all files of a pattern, that a text names.
private struct QuotedFile {
  let address: FileAddress
  let workspace: Workspace
  let files: DataFiles
  let text: String

  private var kind: FileKind { FileKind(ofPath: address.path) }

  func value() throws(ValueError) -> FileValue {
    if FilePattern.isPattern(address.path) { return try ofPattern() }
    let file = try found()
    if let pattern = try TextPattern(address.steps) {
      return try pattern.value(in: [
        TextPattern.File(path: file.shown, bytes: try files.bytes(of: file))
      ])
    }
    guard kind.isData else { return try size(of: file) }
    return try value(in: files.root(of: file, as: kind), of: file)
  }

  /// The value in a file of data, whose rows are found once for all conditions on them.
  private func value(
    in root: DataItem, of file: Workspace.QuotedFile
  ) throws(ValueError) -> FileValue {
    guard let first = address.steps.firstIndex(where: \.isCondition) else {
      return try DataSelection.item(root).value(at: address)
    }
    let key = "\(file.place.path)#\(address.text(upTo: first))"
    let rows = try files.rows(key) { () throws(ValueError) in
      let all = FileStep(kind: .rows, range: address.steps[first].range)
      return try DataSelection.item(root)
        .following(address.steps[..<first] + [all], owner: address.text)
    }
    let rest = Array(address.steps[first...])
    return try rows.following(rest) { address.text(upTo: first + $0) }
      .value(owner: address.description, at: rest[rest.count - 1].range)
  }

  /// `#files`, or what a regular expression finds in all of them.
  private func ofPattern() throws(ValueError) -> FileValue {
    let paths: [String]
    do throws(FileProblem) {
      paths = try workspace.files(matching: FilePattern(address.path))
    } catch {
      throw ValueError(error, at: address.pathRange)
    }
    guard !paths.isEmpty else {
      throw ValueError(
        "missing-file", "no file fits '\(address.path)'", at: address.pathRange,
        hint: "patterns start at the project's folder and pass over what git ignores")
    }
    if address.steps.count == 1, case .name("files") = address.steps[0].kind {
      return FileValue(Double(paths.count))
    }
    guard let pattern = try TextPattern(address.steps) else {
      throw ValueError(
        "invalid-address", "'\(address.path)' stands for \(paths.count) files",
        at: address.steps[0].range, hint: "of many files there are '#files' and '#/regex/.count'")
    }
    var texts: [TextPattern.File] = []
    for path in paths {
      let file = try quoted(PathInProject(path))
      texts.append(TextPattern.File(path: file.shown, bytes: try files.bytes(of: file)))
    }
    return try pattern.value(in: texts)
  }

  /// A path that starts at the project's folder.
  private struct PathInProject {
    let path: String

    init(_ path: String) {
      self.path = path
    }
  }

  private func quoted(_ path: PathInProject) throws(ValueError) -> Workspace.QuotedFile {
    do throws(FileProblem) {
      return try workspace.fileOfProject(path.path)
    } catch {
      throw ValueError(error, at: address.pathRange)
    }
  }

  private func found() throws(ValueError) -> Workspace.QuotedFile {
    do throws(FileProblem) {
      return try workspace.quotedFile(address.path, besides: text)
    } catch {
      var error = ValueError(error, at: address.pathRange)
      let first = address.path.prefix { $0 != "/" }
      if error.id == "missing-file", first.count < address.path.count,
        first.dropFirst().contains(".") || first.allSatisfy(\.isNumber), !first.hasPrefix(".")
      {
        error.hint = "write spaces around '/' to divide"
      }
      throw error
    }
  }

  private func size(of file: Workspace.QuotedFile) throws(ValueError) -> FileValue {
    if address.steps.count == 1, case .name("size") = address.steps[0].kind {
      return FileValue(Double(try files.size(of: file)))
    }
    throw ValueError(
      "invalid-address", "'\(address.path)' is no file of data",
      at: address.steps.first?.range ?? address.range,
      hint: "of a text there are '#size' and '#/regex/'; values have names in .json, .jsonl, "
        + ".csv, .tsv, .yaml and .toml files")
  }
}
