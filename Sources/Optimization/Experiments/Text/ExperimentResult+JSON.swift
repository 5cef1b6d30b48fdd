import Options

extension ExperimentResult {
  /// The result as `run --format json` prints it; `parameters` adds the point at each epoch.
  ///
  /// Of a sweep the best point stands under the label, all points under `sweep`; over seeds the first
  /// seed stands there, all seeds under `seeds`.
  package func json(parameters: Bool = false) -> JSONText {
    .object([
      .init("data", JSONText(data)),
      .init("runs", .object(runs.map { .init($0.label, $0.json(parameters: parameters)) })),
    ])
  }
}

extension RunResult {
  /// The run with its history, and what a sweep and seeds add.
  fileprivate func json(parameters: Bool) -> JSONText {
    var members = outcome.members(parameters: parameters)
    if isOverSeeds { members.append(.init("seeds", seeds(of: points[best ?? 0]))) }
    if isSwept {
      members.append(.init("best", JSONText(best.map { .integer($0) } ?? .missing)))
      members.append(.init("sweep", .array(points.map(summary))))
    }
    return .object(members)
  }

  /// A point of a sweep: its settings and values, without histories.
  private func summary(of point: SweepPoint) -> JSONText {
    var members: [JSONText.Member] = [.init("settings", JSONText(point.settings))]
    if isOverSeeds {
      members.append(.init("seeds", seeds(of: point)))
    } else {
      members.append(.init("values", JSONText(point.outcomes[0].values)))
    }
    return .object(members)
  }

  private func seeds(of point: SweepPoint) -> JSONText {
    .array(
      point.outcomes.map { outcome in
        .object([.init("seed", .integer(outcome.seed)), .init("values", JSONText(outcome.values))])
      })
  }
}

extension Outcome {
  fileprivate func members(parameters: Bool) -> [JSONText.Member] {
    [
      .init("options", JSONText(options)), .init("values", JSONText(values)),
      .init("parameters", self.parameters.json), .init("history", history.json(points: parameters)),
    ]
  }
}

extension Parameters {
  fileprivate var json: JSONText {
    guard functionCount != 1 else {
      return .object([
        .init("coef", .numbers(coef)), .init("intercept", intercept.map { .number($0) } ?? .null),
      ])
    }
    let width = coef.count / max(1, functionCount)
    let rows = (0..<functionCount).map { function in
      JSONText.numbers(Array(coef[function * width..<(function + 1) * width]))
    }
    return .object([
      .init("coef", .array(rows)),
      .init("intercept", intercepts.map { .numbers($0) } ?? .null),
    ])
  }
}

extension History {
  /// One list a quantity, the start as entry 0.
  fileprivate func json(points shows: Bool) -> JSONText {
    var members = columns.filter { $0.entries.count == epoch.count }.map { column in
      JSONText.Member(column.name, column.entries.json)
    }
    if shows { members.append(.init("parameters", .array(points.map { .numbers($0) }))) }
    return .object(members)
  }
}

extension History.Entries {
  fileprivate var json: JSONText {
    switch self {
    case .counts(let counts): .integers(counts)
    case .numbers(let numbers): .numbers(numbers)
    }
  }
}
