import Optimization

/// The values that the runs of a notebook can have, known before anything runs.
struct PlannedValues {
  private let runs: [String: PlannedNames]
  /// Addresses of all of them, for hints.
  private let known: [Address]

  /// The values of all runs; of a run with errors of its own nothing is known but its id.
  init(steps: [Plan.Step], cells: [Cell]) {
    var runs: [String: PlannedNames] = [:]
    var known: [Address] = []
    for cell in cells where cell.kind == RunDirective.kind {
      guard let id = cell.id, runs[id] == nil else { continue }
      let step = steps.first { $0.cell.range == cell.range }
      let names = PlannedNames(step?.directive.experiment)
      runs[id] = names
      known += names.addresses.map { Address(names: [id] + $0) } + [Address(id)]
    }
    self.runs = runs
    self.known = known
  }

  /// The addresses in a notebook's pins and claims that no run will have.
  func problems(in notebook: Notebook) -> [Diagnostic] {
    notebook.annotations.addresses.compactMap { placed -> Diagnostic? in
      guard placed.address.notebook == nil, !contains(placed.address) else { return nil }
      return UnknownAddress(placed, in: table).error.diagnostic(in: notebook.file)
    }
  }

  private var table: ValueTable {
    ValueTable(Dictionary(known.map { ($0, .missing) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Whether a run may have a value at an address of this notebook.
  func contains(_ address: Address) -> Bool {
    guard let first = address.segments.first, first.index == nil, let names = runs[first.name]
    else { return false }
    return names.contains(address.segments.dropFirst().map { $0 })
  }
}
