import Files
import Notebooks
import Reports
import Values

/// Why pinned numbers are stale: the runs of now beside the committed record of then.
package struct Causes: Sendable {
  /// The runs of the notebook at hand, and of those that it quotes by path.
  private let own: RecordComparison
  private let others: [String: RecordComparison]
  private let recorded: RecordedValues
  /// Whether the values are the recorded ones, so that they tell nothing of the runs of now.
  private let isFrozen: Bool
  /// The changes of values of files that moved a number.
  var fileChanges: @Sendable (Checks.PinCheck) -> [FileHistory.Change] = { _ in [] }
  /// Tables of files, whose values no run gives.
  var tables: Set<String> = []
  private static let most = 5

  init(own: RecordComparison, others: [String: RecordComparison] = [:], isFrozen: Bool = false) {
    self.own = own
    self.others = others
    recorded = RecordedValues(
      own: own.old.table(), others: others.mapValues { $0.old.table() })
    self.isFrozen = isFrozen
  }

  /// A line for each cause that moved the number, the first few of them.
  package func notes(for check: Checks.PinCheck) -> [Diagnostic.Note] {
    guard case .stale(let value, _, _, _) = check.outcome else { return [] }
    let ofRuns = check.source.addresses.filter { placed in
      placed.address.notebook != nil
        || placed.address.segments.first.map { !tables.contains($0.name) } ?? true
    }
    if !check.source.files.isEmpty || ofRuns.count < check.source.addresses.count {
      // What has never changed is to be named only where nothing else has.
      let changes = fileChanges(check)
      let runs = self.causes(of: ofRuns)
      let moved = runs.isEmpty ? changes : changes.filter(\.isMove)
      return Self.notes(moved.map(\.text) + runs.map(\.text))
    }
    let causes = causes(of: check.number.pin, value: value)
    var notes = causes.prefix(Self.most).map { Diagnostic.Note("why", $0.text) }
    if causes.count > Self.most {
      notes.append(Diagnostic.Note("why", "and \(causes.count - Self.most) more"))
    }
    return notes
  }

  /// A line for each change, once, the first few of them.
  static func notes(_ changes: [String]) -> [Diagnostic.Note] {
    var seen: Set<String> = []
    return changes.filter { seen.insert($0).inserted }.prefix(most)
      .map { Diagnostic.Note("why", $0) }
  }

  private func causes(of pin: Pin, value: Double) -> [Cause] {
    // What quotes nothing has no history.
    if pin.expression.addresses.isEmpty { return [] }
    let old = try? pin.value(in: recorded)
    let isRecorded = old.map { Value.number($0).isNear(.number(value)) } ?? false
    if isRecorded, !isFrozen { return [.prose] }
    let causes = causes(of: pin.expression.addresses)
    if !causes.isEmpty { return causes }
    // Of a parameter nothing is recorded: who changed it need not have touched the prose.
    if isFrozen { return old == nil ? [] : [.prose] }
    return old == nil ? [] : [.record]
  }
}

extension Causes {
  /// What made values of runs others than those that are recorded, each once.
  private func causes(of addresses: [PlacedAddress]) -> [Cause] {
    var causes: [Cause] = []
    for address in addresses.map(\.address) {
      let comparison = address.notebook.map { others[$0] } ?? own
      for cause in comparison?.causes(of: address.local) ?? [] where !causes.contains(cause) {
        causes.append(cause)
      }
    }
    return causes
  }
}

extension Checks {
  /// The other notebooks whose values stale numbers quote.
  var notebooksOfStalePins: [String] {
    var paths: [String] = []
    for check in pins where check.isStale {
      for path in check.number.pin.expression.addresses.compactMap(\.address.notebook)
      where !paths.contains(path) {
        paths.append(path)
      }
    }
    return paths
  }

  /// Whether a number of the prose, or of a table in it, is stale.
  var hasStalePins: Bool {
    pins.contains(where: \.isStale) || tables.contains { $0.cells.contains(where: \.isStale) }
  }
}

extension Checks.PinCheck {
  /// Whether the number is there and no longer true.
  var isStale: Bool { if case .stale = outcome { true } else { false } }
}
