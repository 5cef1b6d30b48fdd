extension Experiment {
  /// A result that was read back, with what was minimized made again where a figure needs it.
  ///
  /// Nil for the result of another experiment. `readFile` gives the bytes of a file of the project.
  package func restored(
    _ result: ExperimentResult,
    readFile: @escaping @Sendable (String) throws(DataError) -> [UInt8]
  ) -> ExperimentResult? {
    guard result.runs.map(\.label) == runs.map(\.label),
      result.runs.map(\.points.count) == runs.map(\.points.count)
    else { return nil }
    var restored = result.runs
    var known: [String: ProblemSource] = [:]
    for (index, run) in runs.enumerated() {
      for (place, point) in run.points.enumerated() {
        let source = known[point.problemText] ?? point.setup.problemSource(readFile)
        known[point.problemText] = source
        restored[index].points[place].subject = source
      }
    }
    return ExperimentResult(data: result.data, runs: restored, estimate: result.estimate)
  }
}

extension Setup {
  fileprivate func problemSource(
    _ readFile: @escaping @Sendable (String) throws(DataError) -> [UInt8]
  ) -> ProblemSource {
    ProblemSource { [self] in
      try? problem(on: objective == nil ? preparedData(readFile: readFile) : nil)
    }
  }
}
