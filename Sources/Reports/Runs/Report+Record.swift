import Notebooks
import Optimization
import Values

extension Report {
  /// Every value of the report's runs: what is committed as `results.json`.
  package var record: ResultsFile {
    let recorded = ResultsFile(
      engine: Engine.version, platform: Engine.host, extensions: extensions,
      summary: ReportSummary(of: self),
      runs: records.map { $0.with(results.entries(of: $0.id)) }, quoted: quoted)
    let entries = quotedEntries(besides: recorded.table())
    guard !entries.isEmpty else { return recorded }
    let quotedByRun = Dictionary(grouping: entries) { $0.address.segments.first?.name }
    return ResultsFile(
      engine: recorded.engine, platform: recorded.platform, extensions: recorded.extensions,
      summary: recorded.summary,
      runs: recorded.runs.map { run in
        run.with(run.values + (quotedByRun[run.id] ?? []))
      }, quoted: quoted)
  }

  /// Entries of histories, and points of sweeps, that the prose quotes: `compare.sgd.loss[50]`.
  private func quotedEntries(besides table: ValueTable) -> [RunRecord.Entry] {
    let lookup = ValueLookup(source: table)
    let current = ValueLookup(source: ReportValues(results))
    let pinned = checks.pins.flatMap { $0.number.pin.expression.addresses }
    let claimed = checks.claims.flatMap { $0.claim.expression.addresses }
    var seen: Set<Address> = []
    return (pinned + claimed).compactMap { placed in
      // All points of a sweep are recorded as one list, whatever is quoted of them.
      let address = current.base(of: placed.address)
      guard address.notebook == nil, seen.insert(address).inserted,
        (try? lookup.value(at: placed)) == nil, let value = results.value(at: address)
      else { return nil }
      return RunRecord.Entry(address, value)
    }
  }
}

extension RunResults {
  /// The values of one run under their addresses; of repeated runs one value a seed.
  func entries(of id: String) -> [RunRecord.Entry] {
    guard let result = self[id: id] else { return [] }
    var entries: [RunRecord.Entry] = []
    for (path, _) in result.allValues {
      var names = [id] + path
      let isOverSeeds = path.first.flatMap { result[$0]?.isOverSeeds } ?? false
      // The statistics follow from the seeds' values.
      if isOverSeeds, let last = names.last, Statistic(rawValue: last) != nil { names.removeLast() }
      let address = Address(names: names)
      guard entries.last?.address != address, let value = value(at: address) else { continue }
      entries.append(RunRecord.Entry(address, value))
    }
    return entries
  }
}
