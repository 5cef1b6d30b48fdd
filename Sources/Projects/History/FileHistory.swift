import Files
import Values

/// When values that are quoted from files last changed, as git knows it.
package struct FileHistory: Sendable {
  /// A step from one value to the next.
  package struct Change: Sendable {
    /// The path as messages show it.
    package var path: String
    /// Nil for what is not committed yet.
    package var revision: Revision?
    /// What of the file moved: `times.min`.
    package var name: String
    /// Nil where there was none.
    package var old: Value?
    package var new: Value
    /// Why it may be older than that; nil if it is not.
    package var cut: ValueHistory.Cut?

    /// `bench/a.json changed in 3f2a1c0d5e (2026-11-20 "Cache fonts"): mean 0.0121 → 0.0098`.
    package var text: String {
      if let cut, let revision {
        return "\(path) has it since \(revision.id.prefix(10)) or longer; \(cut.remedy)"
      }
      let place = revision.map { "in \($0.id.prefix(10)) (\($0.date) \"\($0.subject)\")" }
      guard let old else { return "\(path) has it \(place.map { "since it came \($0)" } ?? "now")" }
      let step = "\(old.text) → \(new.text)"
      return "\(path) changed \(place ?? "since the last commit"): \(name) \(step)"
    }
  }

  /// How many commits are looked through at most.
  private static let mostRevisions = 50

  private let source: any RevisionSource

  init(in source: any RevisionSource) {
    self.source = source
  }

  /// The last change of the value at an address; nil for a file that was never committed.
  ///
  /// The path starts at the project's folder, and messages show it in another way.
  func lastChange(
    of address: FileAddress, inFile path: String, shown: String, now: FileValue
  ) throws(FileProblem) -> Change? {
    var later = now.value
    var laterRevision: Revision?
    let revisions = try source.revisions(of: path)
    for revision in revisions.prefix(Self.mostRevisions) {
      guard let bytes = try source.bytes(of: path, at: revision) else { break }
      let value = try? address.value(in: bytes, path: path).value
      if value != later { return change(of: address, shown, laterRevision, value, later) }
      (later, laterRevision) = (value ?? later, revision)
    }
    guard let laterRevision else { return nil }
    var first = change(of: address, shown, laterRevision, nil, later)
    let isLast = laterRevision == revisions.prefix(Self.mostRevisions).last
    first.cut =
      laterRevision.isCut
      ? .shallowClone : isLast && revisions.count > Self.mostRevisions ? .tooLong : nil
    return first
  }

  private func change(
    of address: FileAddress, _ path: String, _ revision: Revision?, _ old: Value?, _ new: Value
  ) -> Change {
    Change(path: path, revision: revision, name: address.lastNames, old: old, new: new)
  }
}

extension FileAddress {
  /// The value in a file's bytes.
  func value(in bytes: [UInt8], path shown: String) throws(ValueError) -> FileValue {
    if let pattern = try TextPattern(steps) {
      return try pattern.value(in: [TextPattern.File(path: shown, bytes: bytes)])
    }
    let root = try DataDocument(parsing: bytes, as: FileKind(ofPath: path)).root
    return try DataSelection.item(root).value(at: self)
  }

  /// The names at its end: `times.min` of `a.json#results[0].times.min`.
  var lastNames: String {
    var names: [String] = []
    for step in steps.reversed() {
      guard case .name(let name) = step.kind else { break }
      names.insert(name, at: 0)
    }
    return names.isEmpty ? "value" : names.joined(separator: ".")
  }
}
