import Charting
import Optimization

/// A sweep and its seeds for a terminal: the best points in a table, and all of them as a curve.
struct SweepText {
  private let run: RunResult
  private let metric: String
  private let isColored: Bool

  /// Points that a table shows.
  private static let mostRows = 10

  init(_ run: RunResult, bestBy metric: String, isColored: Bool) {
    self.run = run
    self.metric = metric
    self.isColored = isColored
  }

  /// What a point is called: `learning_rate 0.1, batch_size 8`.
  static func name(of point: SweepPoint) -> String {
    point.settings.map { "\($0.key) \($0.value.text)" }.joined(separator: ", ")
  }

  /// The mean over seeds of what decides which point is best; nil where a run diverged.
  private func value(of point: SweepPoint) -> Double? {
    let hasDiverged = point.outcomes.contains { $0.values["diverged"] == .boolean(true) }
    guard !hasDiverged, let values = point.values(IndexedName(parsing: metric)) else { return nil }
    return Statistic.mean.value(of: values).number.flatMap { $0.isNaN ? nil : $0 }
  }

  /// How the metric varies over seeds, where there are several; of a sweep at its best point.
  var seeds: String {
    let point = run.points[run.best ?? 0]
    guard run.isOverSeeds, point.outcomes.count > 1,
      let values = point.values(IndexedName(parsing: metric)),
      values.allSatisfy({ $0.number != nil })
    else { return "" }
    let statistics: [Statistic] = [.mean, .std, .min, .median, .max]
    let head = ["\(metric) over \(point.outcomes.count) seeds"] + statistics.map(\.rawValue)
    let cells = statistics.map { ResultText.text(of: $0.value(of: values)) ?? "—" }
    return TextTable([head, [run.label] + cells]).text
  }

  /// The best points, and how many there are.
  var points: String {
    guard run.isSwept, run.points.count > 1 else { return "" }
    let isMoreBetter = Metrics.run.first { $0.name == metric }?.direction == .greatest
    let ranked = run.points.indices.sorted { one, other in
      let (a, b) = (value(of: run.points[one]), value(of: run.points[other]))
      guard let a, let b, a != b else { return a != nil && b == nil || (a == b && one < other) }
      return isMoreBetter ? a > b : a < b
    }
    let shown = ranked.prefix(Self.mostRows)
    let names = run.points[0].settings.map(\.key)
    let count = run.points.count
    let title = count > shown.count ? "\(shown.count) best of \(count)" : "all \(count)"
    let mean = run.isOverSeeds ? "\(metric).mean" : metric
    let rows = shown.map { place in
      ["\(run.label).sweep[\(place)]"] + run.points[place].settings.map(\.value.text)
        + [value(of: run.points[place]).map { NumberText.value($0) } ?? "diverged"]
    }
    return TextTable([["\(run.label): \(title)"] + names + [mean]] + rows).text
  }

  /// The metric over the axis with the most values, a curve for each combination of the others.
  var chart: String {
    guard run.isSwept, run.points.count > 2, let axis = longestAxis else { return "" }
    var curves: [(name: String, points: [(x: Double, y: Double)])] = []
    for point in run.points {
      guard let x = point.setting(axis)?.number, let y = value(of: point) else { continue }
      let others = point.settings.filter { $0.key != axis }
      let name = others.map { "\($0.key) \($0.value.text)" }.joined(separator: ", ")
      if let place = curves.firstIndex(where: { $0.name == name }) {
        curves[place].points.append((x, y))
      } else {
        curves.append((name, [(x, y)]))
      }
    }
    // More curves than colors are a cloud.
    let shown = curves.prefix(6)
    let all = shown.flatMap(\.points).map(\.x)
    guard let least = all.min(), let most = all.max(), least < most else { return "" }
    let isLogarithmic = least > 0 && most / least > 20
    func place(_ x: Double) -> Double { isLogarithmic ? x.decimalLogarithm : x }
    let series = shown.map { curve in
      TerminalChart.Series(
        name: curve.name.isEmpty ? "\(run.label): \(metric)" : curve.name,
        points: curve.points.map { (place($0.x), $0.y) })
    }
    let foot =
      "\(axis) \(Self.text(least)) … \(Self.text(most))\(isLogarithmic ? ", log" : "")"
    return TerminalChart(
      series, foot: foot, from: place(least), isColored: isColored
    ).text
  }

  /// A swept number as its author wrote it.
  private static func text(_ number: Double) -> String {
    Int(exactly: number).map { "\($0)" } ?? "\(number)"
  }

  private var longestAxis: String? {
    let names = run.points[0].settings.map(\.key)
    let counts = names.map { name in Set(run.points.compactMap { $0.setting(name)?.number }).count }
    return zip(names, counts).filter { $0.1 > 2 }.max { $0.1 < $1.1 }?.0
  }
}
