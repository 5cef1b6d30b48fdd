import Options

/// What an experiment gave: values of the data, and of each run in the order of its label.
package struct ExperimentResult: Sendable {
  package let data: [NamedValue]
  package let runs: [RunResult]
  /// How far the optimum can be trusted.
  package let optimum: OptimumReport
  /// What it was to cost, once its data were there; nil where nobody asked.
  package var estimate: Estimate?
  /// The places of the runs of each label.
  private let places: [String: [Int]]

  package init(
    data: [NamedValue], runs: [RunResult], optimum: OptimumReport = OptimumReport(),
    estimate: Estimate? = nil
  ) {
    self.optimum = optimum
    self.data = data
    self.runs = runs
    self.estimate = estimate
    places = Dictionary(grouping: runs.indices) { runs[$0].label }
  }

  /// The run of that label.
  package subscript(label: String) -> RunResult? {
    places[label]?.first.map { runs[$0] }
  }

  /// The runs of that label, in their order.
  package subscript(all label: String) -> [RunResult] {
    (places[label] ?? []).map { runs[$0] }
  }

  /// The value at an address such as `["sgd", "final_loss", "mean"]`; nil where there is none.
  package func value(at address: [IndexedName]) -> ResultValue? {
    guard let first = address.first, first.index == nil else { return nil }
    let rest = Array(address.dropFirst())
    switch first.name {
    case "data":
      guard rest.count == 1 else { return nil }
      let value = data[rest[0].name]
      return rest[0].index.map { value?[$0] } ?? value?.unwrapped
    case "theory":
      guard rest.count == 2, rest.allSatisfy({ $0.index == nil }) else { return nil }
      return self[rest[0].name]?.theory[rest[1].name]
    default:
      return self[first.name]?.value(at: rest)
    }
  }

  /// Every value with its address, sorted: a record of the experiment, and what hints know.
  package var allValues: [(address: [String], value: ResultValue)] {
    var all = data.map { (address: ["data", $0.name], value: $0.value.unwrapped) }
    for run in runs {
      all += run.theory.map { (["theory", run.label, $0.name], $0.value) }
      all += run.allValues.map { ([run.label] + $0.path, $0.value) }
    }
    return all.sorted { $0.address.lexicographicallyPrecedes($1.address) }
  }
}
