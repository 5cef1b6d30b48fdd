import Options

extension Experiment {
  package typealias SharedFileReader = @Sendable (String) throws(DataError) -> [UInt8]

  /// Runs every label with all its seeds and points; the result does not depend on `jobs`.
  ///
  /// What the store of the settings has is not run again. `readFile` gives the bytes of a file of
  /// the project.
  package func run(
    _ settings: RunSettings = RunSettings(), readFile: @escaping SharedFileReader
  ) throws(ExperimentFailure) -> ExperimentResult {
    if let budget = settings.budget { try check(budget, settings) }
    var work = TaskTable(self, settings)
    try work.checkMissing()
    try work.makeProblems(readFile)
    if let budget = settings.budget {
      let estimate = estimate(settings) { work.size(ofPoint: $0) }
      guard budget.allows(estimate) else { throw .overBudget(estimate, at: costliest) }
    }
    work.run()
    var result = try work.result(readFile)
    result.estimate = estimate(settings) { work.size(ofPoint: $0) }
    return result
  }

  /// One task a label, point and seed, in this order.
  package var tasks: ExperimentTasks { ExperimentTasks(runs.flatMap(\.points)) }

  /// Bytes of all histories above which they are fetched when they are looked at.
  static let largestHistories = 64e6
  /// Seven numbers an entry.
  private static let bytesPerEntry = 56.0
  /// What a history takes besides its entries: a header for each of its lists.
  private static let bytesPerHistory = 512.0

  /// Whether the histories of all tasks are too large to be held at once.
  package func hasLargeHistories(keepingPoints keepsPoints: Bool) -> Bool {
    var bytes = 0.0
    for point in runs.flatMap(\.points) {
      let entry = Self.bytesPerEntry + (keepsPoints ? 8 * Double(point.setup.size.parameters) : 0)
      let entries = Double(point.method.epochs(of: point.setup)) + 1
      bytes += (entries * entry + Self.bytesPerHistory) * Double(point.setup.runSeeds.count)
    }
    return runs.contains { $0.points.count > 1 } && bytes > Self.largestHistories
  }
}
