import Notebooks
import Reports
import Values

/// Recorded values, of a text's own runs and of the notebooks that it quotes.
struct RecordedValues: ValueSource {
  /// What is known of one notebook without running it.
  struct Part: Sendable {
    /// Nil where nothing was ever recorded.
    var record: ResultsFile?
    /// The values that its runs can have, recorded or not.
    var planned: PlannedValues
    /// The recorded values.
    let table: ValueTable

    init(_ record: ResultsFile?, _ planned: PlannedValues) {
      self.record = record
      self.planned = planned
      table = record?.table() ?? ValueTable()
    }
  }

  /// What a value that a run could have, but that no record has, is called.
  static let unrecorded = "unrecorded-value"

  private let own: ValueTable
  /// By the path that the text quotes them by.
  private let others: [String: ValueTable]
  /// What the notebooks themselves give.
  private let given: @Sendable (Address) -> Value?
  private let isPossible: @Sendable (Address) -> Bool
  private let unavailable: @Sendable (Address) -> UnavailableValue?
  private let nearest: @Sendable (String) -> String?
  /// How the text reaches the values of files.
  var files = FileValues.none

  /// The values of records alone.
  init(own: ValueTable, others: [String: ValueTable]) {
    self.own = own
    self.others = others
    given = { _ in nil }
    isPossible = { _ in false }
    unavailable = { _ in nil }
    nearest = { _ in nil }
  }

  /// The values of records, of runs that are known.
  init(
    own: Part, others: [String: Part], nearest: @escaping @Sendable (String) -> String?
  ) {
    self.nearest = nearest
    self.own = own.table
    self.others = others.mapValues(\.table)
    given = { address in
      let part = address.notebook.map { others[$0] } ?? own
      return part?.planned.given(at: address.local)
    }
    isPossible = { address in
      let part = address.notebook.map { others[$0] } ?? own
      return part?.planned.contains(address.local) ?? false
    }
    unavailable = { address in
      let part = address.notebook.map { others[$0] } ?? own
      return part?.planned.unavailable(address.local)
    }
  }

  func value(at address: Address) -> Value? {
    let table = address.notebook.map { others[$0] } ?? own
    return table?.value(at: address.local) ?? given(address)
  }

  func value(of file: FileAddress) throws(ValueError) -> FileValue { try files.value(of: file) }

  func table(named id: String) throws(ValueError) -> ValuesTable? { try files.table(named: id) }

  func tabled(_ placed: PlacedAddress) throws(ValueError) -> FileValue? {
    try files.tabled(placed)
  }

  var tableIDs: [String] { files.tables.ids }

  func isVolatile(_ address: Address) -> Bool { false }

  var addresses: [Address] { own.addresses }

  /// The addresses of another notebook, for hints.
  func addresses(of notebook: String) -> [Address] {
    (others[notebook]?.addresses ?? []).map { Address(notebook: notebook, $0.segments) }
  }

  func hint(forNotebook path: String) -> String? { nearest(path) }

  func error(for missing: PlacedAddress) -> ValueError {
    let isPossible = isPossible(missing.address)
    if let reason = unavailable(missing.address), reason.isCertain || !isPossible {
      return reason.error(for: missing)
    }
    guard isPossible else {
      return UnknownAddresses.error(for: missing, in: self)
    }
    return ValueError(
      Self.unrecorded, "value '\(missing.address)' is not recorded", at: missing.range)
  }
}

extension Annotations {
  /// The other notebooks whose values pins and claims name, each once.
  var quotedNotebooks: [String] {
    var seen: Set<String> = []
    return addresses.compactMap(\.address.notebook).filter { seen.insert($0).inserted }
  }
}
