import Options

/// Where expressions get their values: a report that has run, or a record of one.
package protocol ValueSource: Sendable {
  /// The value at an address; nil if there is no such address.
  func value(at address: Address) -> Value?
  /// Whether a value differs from run to run, as wall time does.
  func isVolatile(_ address: Address) -> Bool
  /// The value at an address in a file of the project.
  func value(of file: FileAddress) throws(ValueError) -> FileValue
  /// The value at an address of a table of files; nil if its first name is no table's.
  func tabled(_ placed: PlacedAddress) throws(ValueError) -> FileValue?
  /// The table of files of an id; nil if there is none.
  func table(named id: String) throws(ValueError) -> ValuesTable?
  /// The table of files that an address is of, for hints; nil if its first name is no table's.
  func table(of placed: PlacedAddress) -> ValuesTable?
  /// The ids of the tables of files, for hints.
  var tableIDs: [String] { get }
  /// All addresses of the notebook at hand, for hints.
  var addresses: [Address] { get }
  /// All addresses of another notebook, for hints; none if there is no such notebook.
  func addresses(of notebook: String) -> [Address]
  /// The notebook that may be meant by the path of one that there is not.
  func hint(forNotebook path: String) -> String?
  /// Whether files have just been measured anew.
  var isFresh: Bool { get }
  /// What to think of a value that is there; nil where nothing is wrong with it.
  func doubt(about address: Address) -> String?
  /// What is wrong with an address that has no value here.
  func error(for missing: PlacedAddress) -> ValueError
}

extension ValueSource {
  package func addresses(of notebook: String) -> [Address] {
    addresses.filter { $0.notebook == notebook }
  }

  package func hint(forNotebook path: String) -> String? {
    NearMiss.hint(for: path, among: Set(addresses.compactMap(\.notebook)).sorted())
  }

  package func value(of file: FileAddress) throws(ValueError) -> FileValue {
    try FileValues.none.value(of: file)
  }

  package func tabled(_ placed: PlacedAddress) throws(ValueError) -> FileValue? { nil }

  package func table(named id: String) throws(ValueError) -> ValuesTable? { nil }

  package func table(of placed: PlacedAddress) -> ValuesTable? {
    guard placed.address.notebook == nil, let first = placed.address.segments.first else {
      return nil
    }
    return (try? table(named: first.name)) ?? nil
  }

  package var tableIDs: [String] { [] }

  package func doubt(about address: Address) -> String? { nil }

  package var isFresh: Bool { false }

  package func error(for missing: PlacedAddress) -> ValueError {
    UnknownAddresses.error(for: missing, in: self)
  }
}
