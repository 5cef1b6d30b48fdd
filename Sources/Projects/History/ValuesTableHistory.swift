import Files
import Values

/// When values of a table of files last changed, as git knows it.
struct ValuesTableHistory {
  /// The files of a table at one time, by their paths from the project's folder.
  struct Files {
    /// The bytes of each.
    var bytes: [String: [UInt8]] = [:]
    /// What differs where the bytes do.
    var ids: [String: String] = [:]
  }

  /// How many commits are looked through at most, and how many files of them are read.
  private static let mostRevisions = 50
  private static let mostFiles = 500

  let definition: ValuesDefinition
  private let source: any RevisionSource

  init(of definition: ValuesDefinition, in source: any RevisionSource) {
    self.definition = definition
    self.source = source
  }

  /// The last change of the value at an address; nil where none of the files was ever committed.
  ///
  /// `files` are those of the working tree, and `shown` is a path as messages have it.
  func lastChange(
    of placed: PlacedAddress, now files: Files, shown: (String) -> String
  ) throws(FileProblem) -> FileHistory.Change? {
    var later = files
    var laterValue = value(at: placed, in: files)
    var laterRevision: Revision?
    var known: [String: [UInt8]] = [:]
    let revisions = try source.revisions(ofAny: definition.pattern.gitPattern)
    for revision in revisions.prefix(Self.mostRevisions) {
      guard let earlier = try self.files(at: revision, &known) else { break }
      let value = value(at: placed, in: earlier)
      if value != laterValue, let new = laterValue {
        return FileHistory.Change(
          path: names(of: later, besides: earlier, shown), revision: laterRevision,
          name: placed.address.description, old: value, new: new)
      }
      (later, laterValue, laterRevision) = (earlier, value, revision)
    }
    guard let laterRevision, let new = laterValue else { return nil }
    var first = FileHistory.Change(
      path: names(of: later, besides: Files(), shown), revision: laterRevision,
      name: placed.address.description, new: new)
    first.cut =
      laterRevision.isCut
      ? .shallowClone : laterRevision == revisions.last ? nil : .tooLong
    return first
  }

  /// The files of the table in a revision; nil where these are too many to read.
  private func files(
    at revision: Revision, _ known: inout [String: [UInt8]]
  ) throws(FileProblem) -> Files? {
    var files = Files()
    let blobs = try source.blobs(under: definition.pattern.folder, at: revision.id)
    for blob in blobs where definition.pattern.matches(blob.path).count == 1 {
      if known[blob.id] == nil {
        guard known.count < Self.mostFiles else { return nil }
        known[blob.id] = try source.bytes(of: blob.path, at: revision.id)
      }
      files.bytes[blob.path] = known[blob.id]
      files.ids[blob.path] = blob.id
    }
    return files
  }

  private func value(at placed: PlacedAddress, in files: Files) -> Value? {
    guard let table = try? ValuesTable(definition, of: files.bytes),
      let found = try? table.value(at: placed)
    else { return nil }
    return found.repetitions.map { .seeds($0) } ?? found.value
  }

  /// The file that differs, or how many do.
  private func names(of files: Files, besides others: Files, _ shown: (String) -> String) -> String
  {
    let paths = Set(files.bytes.keys).union(others.bytes.keys).filter {
      files.bytes[$0] != others.bytes[$0]
    }.sorted()
    guard paths.count != 1, let first = paths.first else {
      return shown(paths.first ?? definition.file)
    }
    return "\(shown(first)) and \(paths.count - 1) more"
  }
}

extension ValuesTable {
  /// The table that files come to, by their paths from the project's folder.
  init(_ definition: ValuesDefinition, of files: [String: [UInt8]]) throws(ValueError) {
    let pattern = definition.pattern
    var rows = try TableRows(definition)
    for (path, bytes) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let root = try DataDocument(parsing: bytes, as: FileKind(ofPath: path)).root
      try rows.add(root, path: path, fields: pattern.matches(path).first ?? [:])
    }
    self = try rows.table()
  }
}

extension FilePattern {
  /// The folder that all its files lie in.
  var folder: String {
    let names = text.split(separator: "/")
    let fixed = names.prefix { !Self.isPattern(String($0)) }
    let folders = fixed.count == names.count ? fixed.dropLast() : fixed
    return folders.isEmpty ? "." : folders.joined(separator: "/")
  }

  /// The pattern as git takes it: fields are stars.
  var gitPattern: String {
    var pattern = ""
    var isField = false
    for character in text {
      switch character {
      case "{": (pattern, isField) = (pattern + "*", true)
      case "}" where isField: isField = false
      default: if !isField { pattern.append(character) }
      }
    }
    return pattern
  }
}
