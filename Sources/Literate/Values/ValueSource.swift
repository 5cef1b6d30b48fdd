import Options

/// Where expressions get their values: a report that has run, or a record of one.
package protocol ValueSource: Sendable {
  /// The value at an address; nil if there is no such address.
  func value(at address: Address) -> Value?
  /// Whether a value differs from run to run, as wall time does.
  func isVolatile(_ address: Address) -> Bool
  /// All addresses of the notebook at hand, for hints.
  var addresses: [Address] { get }
  /// All addresses of another notebook, for hints; none if there is no such notebook.
  func addresses(of notebook: String) -> [Address]
  /// The notebook that may be meant by the path of one that there is not.
  func hint(forNotebook path: String) -> String?
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

  package func doubt(about address: Address) -> String? { nil }

  package func error(for missing: PlacedAddress) -> ValueError {
    UnknownAddresses.error(for: missing, in: self)
  }
}
