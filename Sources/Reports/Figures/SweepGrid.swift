import Charting
import Notebooks
import Optimization
import Options

/// The values of a run over two swept options, as rows and columns.
struct SweepGrid {
  let x: GridAxis
  let y: GridAxis
  let metric: String
  /// Row by row from the lowest y; what is no number diverged.
  let values: [Double]
  private let points: [SweepPoint?]
  /// The run's own best point, where the metric is what decides that.
  private let chosen: SweepPoint?

  init(
    _ run: SweptRun, over: String?, metric: String, _ words: any ReportWords
  ) throws(OptionErrors) {
    guard run.axes.count == 2 else {
      throw .unfit(
        "run '\(run.series.run.label)' has a sweep of \(run.axes.count) option"
          + (run.axes.count == 1 ? "" : "s"), hint: "a heat map needs a sweep of two")
    }
    let xAxis = try run.axis(over, option: "over", words)
    let yAxis = try run.axis(run.axes.first { $0 != xAxis.name }, option: "of", words)
    let x = GridAxis(xAxis, Self.values(of: run.points, along: xAxis))
    let y = GridAxis(yAxis, Self.values(of: run.points, along: yAxis))
    var points = [SweepPoint?](repeating: nil, count: x.values.count * y.values.count)
    for point in run.points {
      guard let column = xAxis.place(of: point).flatMap({ x.values.firstIndex(of: $0) }),
        let row = yAxis.place(of: point).flatMap({ y.values.firstIndex(of: $0) })
      else { continue }
      points[row * x.values.count + column] = point
    }
    (self.x, self.y) = (x, y)
    self.metric = metric
    self.points = points
    chosen = run.best(by: metric)
    values = points.map { $0.flatMap { SweptRun.value(metric, of: $0) } ?? .nan }
  }

  private static func values(of points: [SweepPoint], along axis: SweptAxis) -> [Double] {
    Set(points.compactMap { axis.place(of: $0) }).sorted()
  }

  var diverged: Int { points.count { $0.map(SweptRun.isDiverged) ?? false } }

  /// The best cell: its value, its column and its row.
  var best: (value: Double, column: Int, row: Int)? {
    let finite = values.indices.filter { values[$0].isFinite }
    let own = chosen.flatMap { best in finite.first { points[$0]?.settings == best.settings } }
    let least = SweptRun.best(of: finite.map { values[$0] }, metric: metric).map { finite[$0] }
    guard let cell = own ?? least else { return nil }
    return (values[cell], cell % x.values.count, cell / x.values.count)
  }

  private var isMoreBetter: Bool {
    SweptRun.direction(of: metric) == .greatest
  }

  /// The values as the scale has them, the lowest being best.
  var cells: [Double] { isMoreBetter ? values.map { -$0 } : values }

  /// Classes by factors where the values spread far, equal ones otherwise.
  var scale: HeatScale {
    let finite = cells.filter(\.isFinite)
    guard let least = finite.min(), let largest = finite.max(), least < largest else {
      return HeatScale(limits: [])
    }
    if Scale.spreads(finite, over: 20) { return .decades(of: finite) }
    let limits = (1...6).map { largest - (largest - least) * Double($0) / 7 }
    return HeatScale(
      limits: limits, labels: NumberText.values(isMoreBetter ? limits.map { -$0 } : limits))
  }

  /// The stability limit of each row; nil where theory knows none, and where none is in sight.
  var limit: [Double]? {
    let edges = x.edges
    guard x.option.name == "learning_rate", x.hasScale, let low = edges.first,
      let high = edges.last
    else { return nil }
    let limits = y.values.indices.compactMap { row in
      points[row * x.values.count]?.theory["stability_limit"]?.number
    }
    guard limits.count == y.values.count, limits.contains(where: { $0 >= low && $0 <= high })
    else { return nil }
    return limits
  }

  /// One row a value of y from the highest, one column a value of x; of many about a dozen,
  /// the best cell's among them.
  func data(_ heading: String, _ words: any ReportWords) -> DataTable {
    let best = best
    let columns = DataTable.selection(
      of: x.values.count, most: 12, keeping: best.map { [$0.column] } ?? [])
    let rows = DataTable.selection(
      of: y.values.count, most: 12, keeping: best.map { [$0.row] } ?? [])
    return DataTable(
      columns: [.init(heading)] + columns.map { .init(x.text(at: $0)) },
      rows: rows.reversed().map { row in
        [y.text(at: row)]
          + columns.map { column in
            let value = values[row * x.values.count + column]
            return value.isNaN ? words.diverged : NumberText.value(value)
          }
      }, total: y.values.count, columnTotal: x.values.count)
  }
}
