import Optimization
import Values

/// The values that a notebook's pins and claims can name: those of its runs, and of other notebooks.
package struct ReportValues: ValueSource {
  private let results: RunResults
  private let others: OtherNotebooks

  package init(_ results: RunResults, others: OtherNotebooks = .none) {
    self.results = results
    self.others = others
  }

  package func value(at address: Address) -> Value? {
    guard let notebook = address.notebook else { return results.value(at: address) }
    return others.results(of: notebook)?.value(at: address.local)
  }

  package func value(of file: FileAddress) throws(ValueError) -> FileValue {
    try others.files.value(of: file)
  }

  package func tabled(_ placed: PlacedAddress) throws(ValueError) -> FileValue? {
    try others.files.tabled(placed)
  }

  package func table(named id: String) throws(ValueError) -> ValuesTable? {
    try others.files.table(named: id)
  }

  package var tableIDs: [String] { others.files.tables.ids }

  package func isVolatile(_ address: Address) -> Bool { false }

  package var isFresh: Bool { others.files.isFresh }

  package var addresses: [Address] { results.addresses }

  package func hint(forNotebook path: String) -> String? { others.nearest(path) }

  package func error(for missing: PlacedAddress) -> ValueError {
    guard let reason = results.optimum(of: missing.address)?.missing else {
      let quoted = missing.address.notebook.map { others.results(of: $0) } ?? results
      return quoted?.unavailable(missing.address.local)?.error(for: missing)
        ?? UnknownAddresses.error(for: missing, in: self)
    }
    return ValueError(
      "missing-value", "'\(missing.address)' has no value", at: missing.range,
      hint: "no optimum is known: \(reason.reason)")
  }

  /// What to think of a value that is there; nil where nothing is wrong with it.
  package func doubt(about address: Address) -> String? {
    guard Metrics.ofParameters.contains(address.segments.last?.name ?? "") else { return nil }
    return results.optimum(of: address)?.doubt
  }

  /// The addresses of another notebook, for hints.
  package func addresses(of notebook: String) -> [Address] {
    (others.results(of: notebook)?.addresses ?? []).map { address in
      Address(notebook: notebook, address.segments)
    }
  }
}

/// How a text reaches the values of other notebooks of its project.
package struct OtherNotebooks: Sendable {
  private let find: @Sendable (String) -> RunResults?
  /// A hint with the notebook that a wrong path may mean.
  let nearest: @Sendable (String) -> String?
  /// How it reaches the values of files.
  package var files = FileValues.none

  package init(
    _ find: @escaping @Sendable (_ path: String) -> RunResults?,
    nearest: @escaping @Sendable (_ path: String) -> String? = { _ in nil }
  ) {
    self.find = find
    self.nearest = nearest
  }

  package static let none = OtherNotebooks { _ in nil }

  /// No other notebooks, but the values of files.
  static func reading(_ files: FileValues) -> OtherNotebooks {
    var others = OtherNotebooks.none
    others.files = files
    return others
  }

  func results(of path: String) -> RunResults? { find(path) }
}

extension RunResults {
  /// What is known of the optimum that an address of this notebook is about; nil for other values.
  fileprivate func optimum(of address: Address) -> OptimumReport? {
    let names = address.segments.map(\.name)
    guard address.notebook == nil, let run = names.first, let name = names.last,
      Metrics.ofOptimum.contains(name)
    else { return nil }
    guard let result = self[id: run], names.count > 2,
      names[1] == "data" || result[names[1]] != nil
    else { return nil }
    return result.optimum
  }

  /// The value at an address of this notebook; of repeated runs one value a seed.
  func value(at address: Address) -> Value? {
    computed(at: address) ?? given.value(at: address)
  }

  private func computed(at address: Address) -> Value? {
    guard let run = address.segments.first, run.index == nil, let result = self[id: run.name]
    else { return nil }
    let path = Array(address.segments.dropFirst())
    if let value = result.value(at: path) { return Value(value) }
    guard let label = path.first, label.index == nil, let run = result[label.name] else {
      return nil
    }
    if path.count == 3, path[1] == "sweep" { return run.values(ofPoints: path[2]) }
    guard run.isOverSeeds,
      let values = run.seedValues(at: Array(path.dropFirst())),
      let point = run.points.first(where: { $0.outcomes.count == values.count })
    else { return nil }
    return .seeds(point.outcomes, values)
  }

  /// All addresses of this notebook's values.
  var addresses: [Address] {
    ids.flatMap { id in
      (self[id: id]?.allValues ?? []).map { entry in
        Address(names: [id] + entry.address)
      }
    }
  }
}

extension Address {
  /// The address of names without indices.
  init(names: [String]) {
    self.init(names.map { Segment($0) })
  }
}

extension RunResult {
  /// A metric, or a swept option, of all points; nil where no point has one.
  fileprivate func values(ofPoints name: IndexedName) -> Value? {
    guard isSwept else { return nil }
    let values = points.map { point -> Value? in
      if name.index == nil, let setting = point.setting(name.name) { return Value(setting) }
      guard let values = point.values(name) else { return nil }
      return isOverSeeds ? .seeds(point.outcomes, values) : Value(values[0])
    }
    guard values.contains(where: { $0 != nil }) else { return nil }
    return .points(values.map { $0 ?? .missing })
  }
}

extension Value {
  /// The values of a point's outcomes, one a seed.
  fileprivate static func seeds(_ outcomes: [Outcome], _ values: [ResultValue]) -> Value {
    .seeds(zip(outcomes, values).map { SeedValue(seed: $0.seed, value: Value($1)) })
  }

  /// A result as prose may quote it.
  init(_ value: ResultValue) {
    switch value {
    case .number(let number): self = .number(number)
    case .integer(let integer): self = .number(Double(integer))
    case .boolean(let flag): self = .boolean(flag)
    case .list(let entries): self = .list(entries)
    case .missing(let reason): self = .missing(because: reason)
    }
  }
}
