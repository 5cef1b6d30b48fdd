import Optimization

extension Report {
  /// Every value of the report's runs: what is committed as `results.json`.
  package var record: ResultsFile {
    ResultsFile(
      engine: Engine.version, platform: Engine.platform, summary: ReportSummary(of: self),
      runs: experiments.map { id, experiment in
        RunRecord(
          id: id, specification: Digest(of: experiment.canonicalText).text,
          data: Digest(of: experiment.dataTexts).text, options: experiment.source,
          values: results.entries(of: id))
      })
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
