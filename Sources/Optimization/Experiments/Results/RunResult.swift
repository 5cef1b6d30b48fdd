import Options

/// What one label of an experiment gave: one outcome, or one a seed and a sweep's point.
package struct RunResult: Sendable {
  package var label: String
  /// The optimizer's or estimator's own name.
  package var method: String
  /// Whether an option was swept, so that values are addressed through `best` or `sweep[0]`.
  package var isSwept: Bool
  /// Whether the run was repeated with several seeds, so that values need a statistic.
  package var isOverSeeds: Bool
  /// At least one; in the order of the grid, the option written last running fastest.
  package var points: [SweepPoint]
  /// The place of the best point; nil where no point has the metric that decides.
  package var best: Int?
  /// What theory predicts for the method with these options.
  package var theory: [NamedValue]

  package init(
    label: String, method: String, isSwept: Bool = false, isOverSeeds: Bool = false,
    points: [SweepPoint], best: Int? = nil, theory: [NamedValue] = []
  ) {
    self.label = label
    self.method = method
    self.isSwept = isSwept
    self.isOverSeeds = isOverSeeds
    self.points = points
    self.best = best
    self.theory = theory
  }

  /// The outcome that stands for the run where only one can be shown: the best point's first seed.
  package var outcome: Outcome { points[best ?? 0].outcomes[0] }
  package var options: [OptionEntry] { outcome.options }
  package var values: [NamedValue] { outcome.values }
  package var parameters: Parameters { outcome.parameters }
  package var history: History { outcome.history }
}

extension RunResult {
  /// The value at a path below the label: `final_loss`, `final_loss.mean`, `best.learning_rate`.
  package func value(at path: [IndexedName]) -> ResultValue? {
    guard let (point, rest) = point(at: path), let first = rest.first else { return nil }
    if let outcome = outcome(of: point, named: first) {
      return rest.count == 2 ? outcome.value(rest[1]) : nil
    }
    if rest.count == 2, isOverSeeds, let statistic = Statistic(rest[1]) {
      return point.values(first).map { statistic.value(of: $0) }
    }
    guard rest.count == 1 else { return nil }
    if first.index == nil, let setting = point.setting(first.name) { return setting }
    return isOverSeeds ? nil : point.outcomes[0].value(first)
  }

  /// The values of all seeds at a path without a statistic: what `every` and `count` look at.
  package func seedValues(at path: [IndexedName]) -> [ResultValue]? {
    guard let (point, rest) = point(at: path), rest.count == 1 else { return nil }
    return point.values(rest[0])
  }

  /// Every value that has an address of its own, by path; of a sweep those of its best point.
  package var allValues: [(path: [String], value: ResultValue)] {
    guard !isSwept || best != nil else { return [] }
    let point = points[best ?? 0]
    let prefix = isSwept ? ["best"] : []
    func names(_ path: String...) -> [IndexedName] { (prefix + path).map { IndexedName($0) } }
    var all = point.settings.compactMap { setting in
      value(at: names(setting.key)).map { (prefix + [setting.key], $0) }
    }
    for name in point.outcomes[0].values.map(\.name) {
      guard isOverSeeds else {
        all += value(at: names(name)).map { [(prefix + [name], $0)] } ?? []
        continue
      }
      for statistic in Statistic.allCases {
        guard let value = value(at: names(name, statistic.rawValue)) else { continue }
        all.append((prefix + [name, statistic.rawValue], value))
      }
    }
    return all
  }

  /// The sweep's point that a path begins with, and the rest of the path.
  private func point(at path: [IndexedName]) -> (SweepPoint, [IndexedName])? {
    guard isSwept else { return (points[0], path) }
    guard let name = path.first else { return nil }
    if name == "best" { return best.map { (points[$0], Array(path.dropFirst())) } }
    guard name.name == "sweep", let index = name.index, points.indices.contains(index) else {
      return nil
    }
    return (points[index], Array(path.dropFirst()))
  }

  /// The outcome of a seed: `seed[3]`.
  private func outcome(of point: SweepPoint, named name: IndexedName) -> Outcome? {
    guard isOverSeeds, name.name == "seed", let seed = name.index else { return nil }
    // Seeds count from 0, so that each stands at its own place.
    let known = point.outcomes.indices.contains(seed) ? point.outcomes[seed] : nil
    return known?.seed == seed ? known : point.outcomes.first { $0.seed == seed }
  }
}

extension RunResult {
  /// The histories of the point that stands for the run, one a seed.
  package var histories: [History] { points[best ?? 0].outcomes.map(\.history) }
}
