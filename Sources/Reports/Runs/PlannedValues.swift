import Files
import Notebooks
import Values

/// The values that the runs of a notebook can have, known before anything runs.
package struct PlannedValues {
  private let runs: [String: PlannedNames]
  /// The ids of the runs, in their order.
  private let ids: [String]
  /// The ids of tables of files, of which nothing more is known.
  private let tables: Set<String>
  private let given: GivenValues

  /// The values of all sources; of one with errors of its own nothing is known but its id.
  package init(_ sources: PlannedSources, parameters: Files.Parameters = Files.Parameters()) {
    tables = sources.tables
    ids = sources.ids
    let known = sources.known.map { ($0.id, $0.source) }
    let byID = Dictionary(known, uniquingKeysWith: { first, _ in first })
    runs = Dictionary(
      ids.map { ($0, PlannedNames(byID[$0])) }, uniquingKeysWith: { first, _ in first })
    given = GivenValues(sources.known, parameters: parameters)
  }

  /// A value that the notebook itself gives.
  package func given(at address: Address) -> Value? { given.value(at: address) }

  /// The addresses in a notebook's pins and claims, and in options, that no run will have.
  func problems(in notebook: Notebook, besides more: [PlacedAddress] = []) -> [Diagnostic] {
    let missing = (notebook.annotations.addresses + more).filter { placed in
      placed.address.notebook == nil && !contains(placed.address)
    }
    guard !missing.isEmpty else { return [] }
    var unknown = UnknownAddresses(among: known())
    return missing.map { placed in
      let error =
        unavailable(placed.address)?.error(for: placed) ?? misplacedOption(placed)
        ?? unknown.error(for: placed)
      return error.diagnostic(in: notebook.file)
    }
  }

  /// `compare.data.noise`, which is an option.
  private func misplacedOption(_ placed: PlacedAddress) -> ValueError? {
    given.address(insteadOf: placed.address).map { meant in
      ValueError(
        "unknown-address", "unknown address '\(placed.address)'",
        at: placed.segmentRanges.last ?? placed.range, hint: "an option: write '\(meant)'")
    }
  }

  /// Addresses of all values, sorted by their text, for hints.
  private func known() -> [Address] {
    let addresses =
      ids.flatMap { id in
        (runs[id]?.addresses ?? []).map { Address(names: [id] + $0) } + [Address(id)]
      } + tables.map { Address($0) } + given.addresses
    return ValueTable(
      Dictionary(addresses.map { ($0, .missing) }, uniquingKeysWith: { first, _ in first })
    ).addresses
  }

  /// Why a run has no value of a known name; nil for unknown ones.
  package func unavailable(_ address: Address) -> UnavailableValue? {
    address.segments.first.flatMap { runs[$0.name]?.unavailable(address.segments) }
  }

  /// Whether a run may have a value at an address of this notebook.
  package func contains(_ address: Address) -> Bool {
    guard let first = address.segments.first, first.index == nil else { return false }
    if tables.contains(first.name) { return true }
    if given.value(at: address) != nil { return true }
    guard let names = runs[first.name] else { return false }
    return names.contains(address.segments.dropFirst().map { $0 })
  }
}
