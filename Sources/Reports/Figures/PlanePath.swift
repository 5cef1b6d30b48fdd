import Charting
import Notebooks
import Optimization
import Options

/// A run's way through the plane of its two parameters.
struct PlanePath {
  let series: FigureSubject.Series
  private let problem: Problem
  private let history: History
  /// The steps up to the last finite one.
  let x: [Double]
  let y: [Double]
  /// The points after each epoch.
  private let entries: [[Double]]

  init(_ series: FigureSubject.Series) throws(OptionErrors) {
    let problem = try series.problem()
    guard problem.objective.dimension == 2 else {
      throw .unfit(
        "run '\(series.run.label)' has \(problem.objective.dimension) parameters",
        hint: "contours need two, such as one feature and the intercept")
    }
    let history = series.run.history
    let points = history.points.prefix { $0.count == 2 && $0.allSatisfy(\.isFinite) }
    guard !points.isEmpty else {
      throw .unfit(
        "run '\(series.run.label)' keeps no points", hint: "optimizers do, most estimators don't")
    }
    self.series = series
    self.problem = problem
    self.history = history
    let steps = history.steps.prefix { $0.allSatisfy(\.isFinite) }
    let way = steps.isEmpty ? Array(points) : [points[0]] + steps
    x = way.map { $0[0] }
    y = way.map { $0[1] }
    entries = Array(points)
  }

  var optimum: [Double]? { problem.objective.optimum?.point }

  /// What the contours show: the excess where the optimum is known, the loss otherwise.
  func height(at point: [Double]) -> Double {
    problem.objective.excess(at: point) ?? problem.objective.loss(at: point)
  }

  /// The height at the foot: that of the optimum, or the least on the way.
  var least: Double {
    optimum == nil ? history.loss.filter(\.isFinite).min() ?? 0 : 0
  }

  /// The corners that every panel must show, whichever point of a sweep it shows.
  var landmarks: [(x: Double, y: Double)] {
    let corners = series.run.points.flatMap { Self.corners(of: $0.outcomes[0].history) }
    return (corners + (optimum.map { [$0] } ?? [])).map { (x: $0[0], y: $0[1]) }
  }

  /// The points of a way; of one that diverged only the start.
  private static func corners(of history: History) -> [[Double]] {
    let all = history.points.prefix(1) + history.steps
    let way = history.steps.isEmpty ? history.points : Array(all)
    let points = way.prefix { $0.count == 2 && $0.allSatisfy(\.isFinite) }
    return Array(history.divergedAt == nil ? points : points.prefix(1))
  }

  /// The names of the two parameters.
  func names(_ words: any ReportWords) -> (x: String, y: String) {
    guard problem.featureCount == 1 else { return ("θ₁", "θ₂") }
    return (words.heading(for: "intercept"), words.heading(for: "coef"))
  }

  var facts: PathFacts {
    let last = x.count - 1
    return PathFacts(
      name: series.name, first: NumberText.value(height(at: [x[0], y[0]])),
      last: history.divergedAt == nil ? NumberText.value(height(at: [x[last], y[last]])) : nil,
      after: NumberText.count(history.divergedAt ?? history.epoch.last ?? 0))
  }

  /// Learning rate and momentum, each where it is one value that the path's name doesn't say.
  func settings(_ words: any ReportWords) -> String? {
    let rates = Set(history.learningRate)
    let rate = rates.count == 1 ? rates.first : nil
    let momentum = series.run.options.first { $0.key == "momentum" }?.value.asNumber
    let parts = [("learning_rate", rate), ("momentum", momentum)].compactMap { name, value in
      series.point.settings.contains { $0.key == name } || value == 0
        ? nil : value.map { "\(words.heading(for: name)) \(SweptRun.text(ofPlace: $0))" }
    }
    return parts.isEmpty ? nil : parts.joined(separator: words.comma)
  }

  /// How far the way goes, such as `60 steps`.
  func length(_ words: any ReportWords) -> String {
    words.figures.arrival(after: history.epoch.last ?? 0, HistoryUnit.passes(of: [series]))
  }

  /// The points of all paths at the start, at about ten places between, and at the end.
  static func table(of paths: [PlanePath], _ words: any ReportWords) -> DataTable {
    let unit = HistoryUnit.passes(of: paths.map(\.series))
    let count = paths.map(\.entries.count).max() ?? 0
    let shown = DataTable.selection(of: count, most: 10)
    let columns = paths.flatMap { path in
      let names = path.names(words)
      return [
        DataTable.Column(path.series.name + words.colon + names.x),
        DataTable.Column(path.series.name + words.colon + names.y),
      ]
    }
    let rows = shown.map { row in
      [NumberText.count(row)]
        + paths.flatMap { path in
          row < path.entries.count ? path.entries[row].map(NumberText.value) : ["—", "—"]
        }
    }
    return DataTable(
      columns: [DataTable.Column(words.heading(for: unit.valueName))] + columns, rows: rows,
      total: count)
  }
}
