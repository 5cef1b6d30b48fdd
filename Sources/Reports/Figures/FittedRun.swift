import Charting
import Optimization
import Options

/// A regression's samples with what a run predicts for them.
struct FittedRun {
  let series: FigureSubject.Series
  let data: Dataset
  private let problem: Problem
  /// One prediction a training sample.
  let predictions: [Double]

  init(_ series: FigureSubject.Series) throws(OptionErrors) {
    let problem = try series.problem()
    guard let data = problem.train, data.classCount == nil else {
      throw .unfit(
        "run '\(series.run.label)' fits no numbers",
        hint: "the figure needs data of a regression")
    }
    self.series = series
    self.data = data
    self.problem = problem
    predictions = Self.predictions(of: series.run.outcome, problem, for: data.features)
    guard predictions.count == data.targets.count, predictions.allSatisfy(\.isFinite) else {
      throw .unfit(
        "run '\(series.run.label)' has no finite predictions", hint: "choose a smaller step")
    }
  }

  /// What the run predicts for other samples.
  func predictions(for features: Matrix) -> [Double] {
    Self.predictions(of: series.run.outcome, problem, for: features)
  }

  private static func predictions(
    of outcome: Outcome, _ problem: Problem, for features: Matrix
  ) -> [Double] {
    let point = outcome.history.finalPoint
    if let model = problem.model, point.count == problem.objective.dimension {
      return model.predictions(at: point, for: features)
    }
    let parameters = outcome.parameters
    guard parameters.coef.count == features.columns else { return [] }
    return (0..<features.rows).map { row in
      zip(features.row(row), parameters.coef).reduce(parameters.intercept ?? 0) {
        $0 + $1.0 * $1.1
      }
    }
  }

  /// `y − ŷ` of each sample.
  var residuals: [Double] { zip(data.targets, predictions).map { $0 - $1 } }

  /// The residuals' standard deviation.
  var deviation: Double {
    let mean = residuals.reduce(0, +) / Double(max(residuals.count, 1))
    let squares = residuals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(max(residuals.count, 1))).squareRoot()
  }

  /// R² as the run's own value says it.
  var score: String { series.run.values["r2"]?.number.map(NumberText.value) ?? "—" }

  /// About a dozen samples, spread over a column of values.
  static func selection(by values: [Double]) -> [Int] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    return DataTable.selection(of: order.count, most: 12).map { order[$0] }
  }
}
