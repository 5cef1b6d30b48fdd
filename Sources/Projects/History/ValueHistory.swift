import Files
import Values

/// When a recorded value last changed, and why.
package struct ValueHistory: Sendable {
  /// A step from one recorded value to the next.
  package struct Change: Sendable {
    /// Nil for what is not committed yet.
    package var revision: Revision?
    package var old: Value?
    package var new: Value?
    package var causes: [Cause]
    /// Why it may be older than that; nil if it is not.
    package var cut: Cut?
  }

  /// Why no more of the history was looked through.
  package enum Cut: Sendable {
    case shallowClone
    case tooLong

    /// `history ends there: 'git fetch --unshallow', or fetch-depth: 0 in CI`.
    var remedy: String {
      switch self {
      case .shallowClone: "history ends there: 'git fetch --unshallow', or fetch-depth: 0 in CI"
      case .tooLong: "older commits are not looked through"
      }
    }
  }

  /// How many commits are looked through at most.
  private static let mostRevisions = 200

  /// The commits that changed the record, newest first; no record where it can't be read.
  private let steps: [(revision: Revision, record: ResultsFile?)]
  /// Whether there are more commits than are looked through.
  private let isLong: Bool

  /// The history of a results file.
  init(ofFile path: String, in source: any RevisionSource) throws(FileProblem) {
    var steps: [(revision: Revision, record: ResultsFile?)] = []
    let revisions = try source.revisions(of: path)
    isLong = revisions.count > Self.mostRevisions
    for revision in revisions.prefix(Self.mostRevisions) {
      let bytes = try source.bytes(of: path, at: revision)
      steps.append((revision, bytes.flatMap { try? ResultsFile(parsing: $0) }))
    }
    self.steps = steps
  }

  /// The last change of an expression's value; nil if it is not recorded in any commit.
  ///
  /// `current` is the file in the working tree.
  func lastChange(of expression: Expression, current: ResultsFile) -> Change? {
    var later = current
    var laterRevision: Revision?
    for (revision, record) in steps {
      guard let record else { break }
      if var change = Self.change(of: expression, from: record, to: later) {
        change.revision = laterRevision
        return change
      }
      (later, laterRevision) = (record, revision)
    }
    guard let laterRevision else { return nil }
    let new = Self.value(of: expression, in: later)
    let isLast = laterRevision == steps.last?.revision
    let cut: Cut? = laterRevision.isCut ? .shallowClone : isLong && isLast ? .tooLong : nil
    return Change(revision: laterRevision, old: nil, new: new, causes: [], cut: cut)
  }

  private static func change(
    of expression: Expression, from old: ResultsFile, to new: ResultsFile
  ) -> Change? {
    let (before, after) = (value(of: expression, in: old), value(of: expression, in: new))
    if before == after { return nil }
    if let before, let after, before.isNear(after) { return nil }
    let comparison = RecordComparison(from: old, to: new)
    var causes: [Cause] = []
    for address in expression.addresses.map(\.address) {
      for cause in comparison.causes(of: address.local) where !causes.contains(cause) {
        causes.append(cause)
      }
    }
    return Change(
      revision: nil, old: before, new: after, causes: causes.isEmpty ? [.record] : causes)
  }

  /// The expression's worth in a record; its addresses are those of the record's notebook.
  static func value(of expression: Expression, in record: ResultsFile) -> Value? {
    try? Evaluator(LocalValues(table: record.table())).evaluate(expression).value
  }
}

/// A record's values, under addresses with or without their notebook's path.
private struct LocalValues: ValueSource {
  let table: ValueTable

  func value(at address: Address) -> Value? { table.value(at: address.local) }
  func isVolatile(_ address: Address) -> Bool { false }
  var addresses: [Address] { table.addresses }
}
