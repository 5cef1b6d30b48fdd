/// What figures say of what they show, in one language.
package protocol FigureWords: Sendable {
  /// What stands between a name and what it has: `SGD: 0.015`.
  var colon: String { get }

  // Titles of axes, names of lines and remarks.
  var finalExcess: String { get }
  var epoch: String { get }
  var train: String { get }
  var test: String { get }
  var predictedRate: String { get }
  var predicted: String { get }
  var residual: String { get }
  /// The residuals as a figure's heading, and their distribution.
  var residuals: String { get }
  var distribution: String { get }
  var fitted: String { get }
  var count: String { get }
  var mode: String { get }
  var eigenvalue: String { get }
  var normalCurve: String { get }
  /// What a reader can do: the group's name, a scale, a button.
  var controls: String { get }
  var linearScale: String { get }
  var bestRun: String { get }
  func limit(_ value: String) -> String
  func best(_ value: String, at place: String) -> String
  /// What the ring on a heat map marks.
  func ringed(_ value: String, at places: [String]) -> String
  func bestAt(_ option: String, _ value: String) -> String
  func floor(_ measured: String, predicted: String) -> String
  func seeds(_ count: Int, isMiddle: Bool) -> String
  /// The excess after what `arrival` says, such as `98 epochs`.
  func after(_ event: String, excess: String) -> String

  // Values of files.
  /// What the column that names rows is called.
  var rowName: String { get }
  var meanAndDeviation: String { get }
  /// How many repetitions each name has, in rising order, and what the band holds.
  func repetitions(_ counts: [Int], isMiddle: Bool) -> String
  func bars(_ value: String, _ entries: [(name: String, value: String)]) -> String

  // Eigen-modes.
  var share: String { get }
  var position: String { get }
  var velocity: String { get }
  var run: String { get }
  var motion: String { get }
  var farthestVelocity: String { get }
  var stabilityLimit: String { get }
  func modeNumber(_ numbers: String) -> String
  func lastMode(_ facts: ModeFacts) -> String
  func damping(_ damping: Damping) -> String
  func runningMean(of count: Int) -> String
  func tolerance(_ value: String) -> String
  /// What rings on lines mean: from there on a run is within its tolerance of the optimum.
  var arrivals: String { get }
  /// The same with the tolerance, which a dotted line marks.
  func within(tolerance share: String) -> String
  /// That the excess over an optimum is shown.
  func above(optimum: String) -> String
  /// Why lines that end at the optimum are not told apart.
  var flatAtOptimum: String { get }
  /// When a run arrived: `98 epochs`.
  func arrival(after count: Int, _ unit: HistoryUnit) -> String
  /// The same at the end of a description: `, within tolerance after 98 epochs`.
  func description(ofArrival event: String) -> String
  func residual(binsOf width: String) -> String

  // Runs that show nothing, or little.
  func allDiverged(_ count: Int) -> String
  func allEqual(_ count: Int, _ value: String) -> String
  func allResidualsEqual(_ count: Int, _ value: String) -> String
  var constant: String { get }
  var noExcess: String { get }
  var onlyEnds: String { get }
  func below(_ value: String) -> String
  func fallsAtOnce(_ name: String, decades: Int) -> String

  // Alternative texts.
  func modes(_ runs: [ModeFacts]) -> String
  func phases(_ portraits: [PhaseFacts]) -> String
  func validation(_ facts: ValidationFacts) -> String
  func sweep(_ metric: String, over option: String, _ runs: [SweepFacts]) -> String
  func seeds(_ count: Int, isMiddle: Bool, _ runs: [SeedFacts]) -> String
  func heatMap(_ facts: HeatMapFacts) -> String
  func contours(x: String, y: String, _ runs: [PathFacts]) -> String
  func spectrum(_ count: Int, from least: String, to largest: String, condition: String) -> String
  func fit(_ samples: Int, _ runs: [FitFacts]) -> String
  func residuals(_ samples: Int, deviation: String, largest: String) -> String
  func histogram(_ samples: Int, width: String, deviation: String) -> String
}

/// What a picture of two errors shows.
package struct ValidationFacts: Sendable {
  package var metric: String
  package var option: String
  package var places: Int
  package var first: String
  package var last: String
  package var best: String
  package var test: String
  package var train: String

  package init(
    metric: String, option: String, places: Int, first: String, last: String, best: String,
    test: String, train: String
  ) {
    self.metric = metric
    self.option = option
    self.places = places
    self.first = first
    self.last = last
    self.best = best
    self.test = test
    self.train = train
  }
}

/// What a picture shows of one swept run.
package struct SweepFacts: Sendable {
  package var name: String
  /// The best value and its place; nil where every point diverged.
  package var best: (value: String, place: String)?
  package var diverged: Int

  package init(name: String, best: (value: String, place: String)? = nil, diverged: Int) {
    self.name = name
    self.best = best
    self.diverged = diverged
  }
}

/// What a picture shows of a run over seeds.
package struct SeedFacts: Sendable {
  package var name: String
  package var first: String
  package var last: String
  package var predicted: String?

  package init(name: String, first: String, last: String, predicted: String? = nil) {
    self.name = name
    self.first = first
    self.last = last
    self.predicted = predicted
  }
}

/// What a heat map shows.
package struct HeatMapFacts: Sendable {
  package var metric: String
  package var x: String
  package var y: String
  package var columns: Int
  package var rows: Int
  package var diverged: Int
  /// The best value with its places; nil where every cell diverged.
  package var best: (value: String, x: String, y: String)?

  package init(
    metric: String, x: String, y: String, columns: Int, rows: Int, diverged: Int,
    best: (value: String, x: String, y: String)? = nil
  ) {
    self.metric = metric
    self.x = x
    self.y = y
    self.columns = columns
    self.rows = rows
    self.diverged = diverged
    self.best = best
  }
}

/// What a picture shows of a run's path.
package struct PathFacts: Sendable {
  package var name: String
  package var first: String
  /// Nil for a path that left the plane.
  package var last: String?
  package var after: String

  package init(name: String, first: String, last: String? = nil, after: String) {
    self.name = name
    self.first = first
    self.last = last
    self.after = after
  }
}

/// What a picture shows of the modes of a run.
package struct ModeFacts: Sendable {
  package var name: String
  /// The mode that is left at the end.
  package var last: String
  package var eigenvalue: String
  package var share: String

  package init(name: String, last: String, eigenvalue: String, share: String) {
    self.name = name
    self.last = last
    self.eigenvalue = eigenvalue
    self.share = share
  }
}

/// What a picture shows of one mode of a run.
package struct PhaseFacts: Sendable {
  package var run: String
  package var eigenvalue: String
  package var damping: String?

  package init(run: String, eigenvalue: String, damping: String? = nil) {
    self.run = run
    self.eigenvalue = eigenvalue
    self.damping = damping
  }
}

/// What a picture shows of a fit.
package struct FitFacts: Sendable {
  package var name: String
  package var score: String

  package init(name: String, score: String) {
    self.name = name
    self.score = score
  }
}
