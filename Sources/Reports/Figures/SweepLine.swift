import Charting
import Notebooks
import Optimization
import Options

/// The points of a sweep along one option, all others held: one line of a figure.
struct SweepLine {
  let name: String
  var color: Int
  let axis: SweptAxis
  let metric: String
  /// By rising place.
  private let points: [(place: Double, point: SweepPoint)]
  /// The places and values where the run stayed finite.
  let x: [Double]
  let y: [Double]
  let diverged: [Double]
  /// Where a difference to the optimum is rounding alone.
  let floor: Double?
  /// The place of the run's own best point, if that is on the line.
  var chosen: Double?

  init(
    _ name: String, color: Int, axis: SweptAxis, metric: String, floor: Double? = nil,
    _ points: [SweepPoint]
  ) {
    self.floor = floor
    self.name = name
    self.color = color
    self.axis = axis
    self.metric = metric
    self.points = points.compactMap { point in
      axis.place(of: point).map { (place: $0, point: point) }
    }.sorted { $0.place < $1.place }
    let values = self.points.map { ($0.place, SweptRun.value(metric, of: $0.point)) }
    x = values.filter { $0.1 != nil }.map(\.0)
    y = values.compactMap(\.1)
    diverged = self.points.filter { SweptRun.isDiverged($0.point) }.map(\.place)
  }

  var places: [Double] { points.map(\.place) }

  /// The values as drawn: none below the floor.
  var drawn: [Double] { y.map { max($0, floor ?? $0) } }

  /// The place of the best value.
  var best: Int? {
    chosen.flatMap { x.firstIndex(of: $0) } ?? SweptRun.best(of: y, metric: metric)
  }

  /// The largest value of the option at which theory sees the method converge.
  var limit: Double? {
    guard axis.name == "learning_rate" else { return nil }
    return points.first?.point.theory["stability_limit"]?.number
  }

  /// The value at a place as a table writes it.
  func text(at place: Double, _ words: any ReportWords) -> String {
    if let index = x.firstIndex(of: place) { return NumberText.value(y[index]) }
    return diverged.contains(place) ? words.diverged : "—"
  }

  /// The lines of a run along an axis, one for each combination of the other options.
  static func lines(
    of run: SweptRun, along axis: SweptAxis, metric: String, color: Int, words: any ReportWords
  ) -> [SweepLine] {
    let others = run.axes.filter { $0 != axis.name }
    var groups: [(settings: [OptionEntry], points: [SweepPoint])] = []
    for point in run.points {
      let settings = point.settings.filter { others.contains($0.key) }
      if let place = groups.firstIndex(where: { $0.settings == settings }) {
        groups[place].points.append(point)
      } else {
        groups.append((settings, [point]))
      }
    }
    let best = run.best(by: metric)
    return groups.enumerated().map { index, group in
      let name = SweptRun.name(of: group.points[0], besides: axis.name, words)
      var line = SweepLine(
        name.isEmpty ? run.series.name : name, color: color + index, axis: axis, metric: metric,
        floor: metric == SweptRun.gap ? run.series.roundingFloor : nil, group.points)
      if let best, best.settings.filter({ others.contains($0.key) }) == group.settings {
        line.chosen = axis.place(of: best)
      }
      return line
    }
  }

  /// What a reader reads off the lines.
  static func readout(
    of lines: [SweepLine], x heading: String, words: any ReportWords
  ) -> Readout {
    var readout = Readout(
      heading, places: Set(lines.flatMap(\.places)).sorted(),
      lines: lines.map { line in
        Readout.Line(name: line.name, color: line.color) { line.text(at: $0, words) }
      })
    if let axis = lines.first?.axis { readout.placeText = { axis.text(at: $0) } }
    return readout
  }

  /// A table with one row a place and one column a line.
  static func table(
    of lines: [SweepLine], x heading: String, words: any ReportWords
  ) -> DataTable {
    let places = Set(lines.flatMap(\.places)).sorted()
    return DataTable(
      columns: [.init(heading)] + lines.map { .init($0.name) },
      rows: places.map { place in
        [lines.first?.axis.text(at: place) ?? ""] + lines.map { $0.text(at: place, words) }
      })
  }
}
