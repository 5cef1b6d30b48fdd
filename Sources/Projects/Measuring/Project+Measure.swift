import Files
import Options
import Reports
import Values

/// What a table of values that a command makes needs, and why it would be measured.
package struct MeasureState: Sendable {
  package var id: String
  package var command: CommandWords
  package var file: String
  package var limit: TimeLimit
  /// Whether its values depend on anything that is known.
  package var hasInputs: Bool
  /// Why it is to be measured; nil where nothing has changed.
  package var reason: String?
}

extension Project {
  /// The tables with commands, in the order of `tangent.yaml`.
  package func measureStates() throws(Diagnostics) -> [MeasureState] {
    let lock = try measureLock()
    var states: [MeasureState] = []
    for (id, definition) in settings.tables.tables {
      guard let command = definition.command else { continue }
      var state = MeasureState(
        id: id, command: command, file: definition.file, limit: definition.timeout,
        hasInputs: !definition.inputs.isEmpty, reason: nil)
      state.reason = try reason(for: id, definition, command, lock.entries[id])
      states.append(state)
    }
    return states
  }

  private func reason(
    for id: String, _ definition: ValuesDefinition, _ command: CommandWords,
    _ known: MeasureLock.Entry?
  ) throws(Diagnostics) -> String? {
    guard !definition.inputs.isEmpty else { return nil }
    guard let known else { return "never measured" }
    if known.command != Self.digest(of: command) { return "another command" }
    let changed = Self.changes(from: known.inputs, to: try inputDigests(of: id, definition))
    if !changed.isEmpty { return "inputs changed: \(Self.listed(changed))" }
    let files = (try? digests(matching: definition.file)) ?? [:]
    return files.isEmpty ? "no file '\(definition.file)'" : nil
  }

  /// Notes that a table was measured just now.
  package func recordMeasurement(of id: String) throws(Diagnostics) {
    guard let definition = settings.tables[id], let command = definition.command else { return }
    var lock = try measureLock()
    lock.entries[id] = MeasureLock.Entry(
      command: Self.digest(of: command), host: Engine.platform,
      inputs: try inputDigests(of: id, definition),
      files: try told { () throws(FileProblem) in
        try digests(matching: definition.file)
      })
    // What no table is called any more need not be kept.
    lock.entries = lock.entries.filter { settings.tables[$0.key] != nil }
    try told { () throws(FileProblem) in
      try workspace.write(
        lock.bytes, to: workspace.shownPath(workspace.fromRoot(MeasureLock.fileName)))
    }
  }

  /// Values that are older than what they were measured from, or were edited since.
  package func staleValues() -> [Diagnostic] {
    guard let lock = try? measureLock(), !lock.entries.isEmpty else { return [] }
    var found: [Diagnostic] = []
    for (id, definition) in settings.tables.tables {
      guard let known = lock.entries[id], !definition.inputs.isEmpty else { continue }
      if let inputs = try? inputDigests(of: id, definition) {
        let changed = Self.changes(from: known.inputs, to: inputs)
        if !changed.isEmpty {
          found.append(
            Diagnostic(
              .finding, "stale-values", "values '\(id)' are older than their inputs",
              severity: .warning, notes: [.init("changed", Self.listed(changed))],
              fix: "tangent measure \(id)"))
        }
      }
      let files = (try? digests(matching: definition.file)) ?? [:]
      let edited = Self.changes(from: known.files, to: files)
      if !edited.isEmpty {
        found.append(
          Diagnostic(
            .finding, "edited-values", "files of '\(id)' have changed since they were measured",
            severity: .warning, notes: [.init("changed", Self.listed(edited))],
            fix: "tangent measure \(id)"))
      }
    }
    return found
  }

  private func measureLock() throws(Diagnostics) -> MeasureLock {
    do throws(FileProblem) {
      let file = try workspace.fileOfProject(MeasureLock.fileName)
      return MeasureLock(parsing: try Disk.read(file.place, shown: file.shown))
    } catch {
      guard error.id == "missing-file" else { throw Diagnostics(error.diagnostic()) }
      return MeasureLock()
    }
  }

  /// The digests of all inputs; a pattern that no file fits is a mistake.
  private func inputDigests(
    of id: String, _ definition: ValuesDefinition
  ) throws(Diagnostics) -> [String: String] {
    var all: [String: String] = [:]
    for input in definition.inputs {
      let found = try told { () throws(FileProblem) in
        try digests(matching: input)
      }
      guard !found.isEmpty else {
        throw Diagnostics(
          Diagnostic(
            .invalid, "missing-file", "no file fits '\(input)', an input of '\(id)'",
            hint: "patterns start at the project's folder and pass over what git ignores"))
      }
      all.merge(found) { first, _ in first }
    }
    return all
  }

  private func told<Result>(
    _ work: () throws(FileProblem) -> Result
  ) throws(Diagnostics) -> Result {
    do throws(FileProblem) {
      return try work()
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }

  /// The digests of files, the same whatever their lines end with.
  func digests(matching pattern: String) throws(FileProblem) -> [String: String] {
    var digests: [String: String] = [:]
    for path in try paths(matching: pattern) {
      let file = try workspace.fileOfProject(path)
      let bytes = try Disk.read(file.place, shown: file.shown, upTo: .data(times: 1))
      // What has a zero byte is no text.
      let digest = bytes.contains(0) ? Digest(of: bytes) : Digest(ofText: bytes)
      digests[path] = String(digest.text.prefix(16))
    }
    return digests
  }

  /// Writes a measured file of the project, in a folder that is made if it is not there.
  package func writeMeasured(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    try workspace.writeMaking(bytes, to: path)
  }

  /// The bytes of a file at a path from the project's folder.
  package func bytes(ofProject path: String) throws(FileProblem) -> [UInt8] {
    let file = try workspace.fileOfProject(path)
    return try Disk.read(file.place, shown: file.shown)
  }

  /// The files of a pattern; of a path without one that file, if it is there.
  package func paths(matching pattern: String) throws(FileProblem) -> [String] {
    if FilePattern.isPattern(pattern) {
      return try workspace.files(matching: FilePattern(pattern))
    }
    let path = PathText.normalized(pattern)
    return workspace.isFile(workspace.shownPath(workspace.fromRoot(path))) ? [path] : []
  }

  private static func digest(of command: CommandWords) -> String {
    String(Digest(of: command.words).text.prefix(16))
  }

  /// The paths that are new, gone or changed.
  private static func changes(from old: [String: String], to new: [String: String]) -> [String] {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }

  private static func listed(_ paths: [String]) -> String {
    paths.prefix(3).joined(separator: ", ")
      + (paths.count > 3 ? " and \(paths.count - 3) more" : "")
  }
}
