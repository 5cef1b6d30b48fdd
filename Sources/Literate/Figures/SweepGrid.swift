import Charting
import Optimization
import Options

/// The values of a run over two swept options, as rows and columns.
struct SweepGrid {
  let xAxis: SweptAxis
  let yAxis: SweptAxis
  let metric: String
  /// Rising.
  let x: [Double]
  let y: [Double]
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
    let x = Self.places(of: run.points, along: xAxis)
    let y = Self.places(of: run.points, along: yAxis)
    var points = [SweepPoint?](repeating: nil, count: x.count * y.count)
    for point in run.points {
      guard let column = xAxis.place(of: point).flatMap({ x.firstIndex(of: $0) }),
        let row = yAxis.place(of: point).flatMap({ y.firstIndex(of: $0) })
      else { continue }
      points[row * x.count + column] = point
    }
    (self.xAxis, self.yAxis, self.x, self.y) = (xAxis, yAxis, x, y)
    self.metric = metric
    self.points = points
    chosen = run.best(by: metric)
    values = points.map { $0.flatMap { SweptRun.value(metric, of: $0) } ?? .nan }
  }

  private static func places(of points: [SweepPoint], along axis: SweptAxis) -> [Double] {
    Set(points.compactMap { axis.place(of: $0) }).sorted()
  }

  var diverged: Int { points.count { $0.map(SweptRun.isDiverged) ?? false } }

  /// The best cell.
  var best: (value: Double, x: Double, y: Double)? {
    let finite = values.indices.filter { values[$0].isFinite }
    let own = chosen.flatMap { best in finite.first { points[$0]?.settings == best.settings } }
    let least = SweptRun.best(of: finite.map { values[$0] }, metric: metric).map { finite[$0] }
    guard let cell = own ?? least else { return nil }
    return (values[cell], x[cell % x.count], y[cell / x.count])
  }

  private var isMoreBetter: Bool {
    Metrics.run.first { $0.name == metric }?.direction == .greatest
  }

  /// The values as the scale has them, the lowest being best.
  var cells: [Double] { isMoreBetter ? values.map { -$0 } : values }

  /// Classes in decades where the values spread over decades, equal ones otherwise.
  var scale: HeatScale {
    let finite = cells.filter(\.isFinite)
    guard let least = finite.min(), let largest = finite.max(), least < largest else {
      return HeatScale(limits: [])
    }
    if Scale.spreads(finite, over: 100) { return .decades(of: finite) }
    let limits = (1...6).map { largest - (largest - least) * Double($0) / 7 }
    return HeatScale(
      limits: limits, labels: NumberText.values(isMoreBetter ? limits.map { -$0 } : limits))
  }

  /// The edges halfway between neighbors, on the scale of the axis.
  func edges(of places: [Double]) -> [Double] {
    guard places.count > 1 else { return [places[0] - 0.5, places[0] + 0.5] }
    let isLogarithmic = Scale.spreads(places, over: 100)
    let middles = zip(places, places.dropFirst()).map { low, high in
      isLogarithmic ? (low * high).squareRoot() : (low + high) / 2
    }
    let (first, last) = (places[0], places[places.count - 1])
    let (low, high) = (middles[0], middles[middles.count - 1])
    return isLogarithmic
      ? [first * first / low] + middles + [last * last / high]
      : [2 * first - low] + middles + [2 * last - high]
  }

  /// The axis of an option, as wide as its cells.
  func axis(_ title: String, _ option: SweptAxis, _ places: [Double]) -> Axis {
    guard !option.isCategorical else { return option.chartAxis(title, places) }
    let edges = edges(of: places)
    return Axis(
      title, Scale.spreads(places, over: 100) ? .logarithmic : .linear, fit: .tight,
      lower: edges.first, upper: edges.last)
  }

  /// The stability limit of each row; nil where theory knows none, and where none is in sight.
  var limit: [Double]? {
    let edges = edges(of: x)
    guard xAxis.name == "learning_rate", let low = edges.first, let high = edges.last else {
      return nil
    }
    let limits = y.indices.compactMap { row in
      points[row * x.count]?.theory["stability_limit"]?.number
    }
    guard limits.count == y.count, limits.contains(where: { $0 >= low && $0 <= high }) else {
      return nil
    }
    return limits
  }

  /// One row a value of y from the highest, one column a value of x; of many about eight.
  func data(_ heading: String, _ words: any ReportWords) -> DataTable {
    let columns = Self.selection(x.count, most: 8)
    let rows = Self.selection(y.count, most: 12)
    return DataTable(
      columns: [.init(heading)] + columns.map { .init(xAxis.text(at: x[$0])) },
      rows: rows.reversed().map { row in
        [yAxis.text(at: y[row])]
          + columns.map { column in
            let value = values[row * x.count + column]
            return value.isNaN ? words.diverged : NumberText.value(value)
          }
      }, total: y.count)
  }

  private static func selection(_ count: Int, most: Int) -> [Int] {
    let stride = (count + most - 1) / most
    return (0..<count).filter { $0 % stride == 0 || $0 == count - 1 }
  }
}
