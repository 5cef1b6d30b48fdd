import Charting
import Notebooks
import Optimization

/// One run's curve in a figure: its line, its words and its rows of data.
package struct HistoryCurve {
  package let name: String
  let color: Int
  package let x: [Int]
  package let y: [Double]
  let divergedAt: Int?
  /// The entry from which on the run is within its tolerance of the optimum.
  let arrival: Int?
  /// The entry from which on the line is drawn.
  var start = 0
  /// Where the difference to the optimum is rounding alone, if differences are drawn.
  var floor: Double?
  /// The last value as a label has it, with the digits that tell it from others.
  private(set) var last: String?

  package init(_ series: FigureSubject.Series, x: [Int], y: [Double]) {
    let epochs = series.run.values["epochs_to_tolerance"]?.number
    arrival = epochs.flatMap { epochs in
      series.run.history.epoch.firstIndex { Double($0) == epochs }
    }
    name = series.name
    color = series.color
    self.x = x
    self.y = y
    divergedAt = series.run.history.divergedAt
  }

  /// The curves with last values that tell them apart.
  static func toldApart(_ curves: [HistoryCurve]) -> [HistoryCurve] {
    let texts = NumberText.apart(curves.map { $0.y.last ?? .nan })
    return zip(curves, texts).map { curve, text in
      var curve = curve
      curve.last = text
      return curve
    }
  }

  /// The arrival's entry among those drawn.
  var drawnArrival: Int? { arrival.flatMap { $0 >= start ? $0 - start : nil } }

  /// The line with its name at the end and below it what `arrivals` tells of it, or its last value;
  /// `floor` is where rounding begins.
  package func mark(floor: Double? = nil, _ arrivals: Arrivals? = nil) -> Curve {
    var curve = Curve(
      name, x: x.dropFirst(start).map(Double.init), y: Array(y.dropFirst(start)), series: color,
      floor: floor, ceiling: y.first.map { $0 * Self.divergenceRatio },
      value: arrivals?.event(of: self))
    if curve.ending == .last, curve.value == nil { curve.value = last }
    // A line that goes on to rounding ends far from what its label tells.
    if curve.ending == .rounding, curve.value != nil {
      curve.labelled = drawnArrival
      curve.ringsEnd = false
    }
    return curve
  }

  /// A curve above this multiple of its start has diverged: the line ends there.
  private static let divergenceRatio = 1e3

  func description(
    floor: Double? = nil, _ arrivals: Arrivals? = nil
  ) -> LineDescription.Line {
    let curve = mark(floor: floor)
    let last = self.last ?? curve.y.last.map { NumberText.value($0) } ?? "—"
    let end: LineDescription.End =
      switch curve.ending {
      case .last: divergedAt == nil ? .value(last) : .diverged
      case .rounding: .rounding
      case .diverged: .diverged
      }
    let after = curve.endedAt ?? curve.x.last ?? 0
    return LineDescription.Line(
      name: name, first: y.first.map { NumberText.value($0) } ?? "—", end: end,
      after: NumberText.place(after), arrival: arrivals?.event(of: self))
  }

  /// What a reader reads off the curves.
  static func readout(of curves: [HistoryCurve], x heading: String) -> Readout {
    Readout(heading, curves.map { ($0.name, $0.color, $0.x.map(Double.init), $0.y) })
  }

  /// The values of all curves at 0, 1, 2, 5, 10, 20, 50, … and at the end.
  static func table(of curves: [HistoryCurve], x heading: String) -> DataTable {
    let all = Set(curves.flatMap(\.x)).sorted()
    let shown = selection(of: all)
    let columns = curves.map { curve in
      let values = Dictionary(zip(curve.x, curve.y), uniquingKeysWith: { first, _ in first })
      return shown.map { place in values[place].map { NumberText.value($0) } ?? "—" }
    }
    return DataTable(
      columns: [.init(heading)] + curves.map { .init($0.name) },
      rows: shown.enumerated().map { row, place in
        [NumberText.count(place)] + columns.map { $0[row] }
      },
      total: all.count)
  }

  /// The places with round numbers, the first and the last.
  private static func selection(of places: [Int]) -> [Int] {
    guard let last = places.last, places.count > 12 else { return places }
    var wanted: Set<Int> = [places[0], last]
    var step = 1
    while step <= last {
      wanted.formUnion([step, 2 * step, 5 * step])
      step *= 10
    }
    let round = places.filter { wanted.contains($0) }
    // Counts that go up in hundreds may miss the round numbers: take every so many instead.
    guard round.count < 6 else { return round }
    return DataTable.selection(of: places.count, most: 10).map { places[$0] }
  }
}
