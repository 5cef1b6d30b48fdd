import Charting
import Notebooks
import Options
import Values

/// One line of a figure of values; over repetitions their mean, with the band around it.
struct ValuesCurve {
  let name: String
  let color: Int
  private(set) var x: [Double] = []
  /// Not a number where a row has no value, or where not all repetitions have one.
  private(set) var y: [Double] = []
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var repetitions = 1
  /// Whether the band holds the middle of the repetitions alone.
  private(set) var isMiddle = false

  init(
    _ group: TableGroup, name: String, color: Int, x: RowExpression, y: RowExpression
  ) throws(OptionErrors) {
    self.name = name
    self.color = color
    let parts = group.repetitions.map(\.rows)
    repetitions = parts.count
    var curves: [(x: [Double], y: [Double])] = []
    for part in parts { curves.append(try Self.points(part, x, y, name)) }
    if curves.count == 1 {
      (self.x, self.y) = curves[0]
    } else {
      try join(curves, along: x.text)
    }
  }

  private static func points(
    _ rows: [DataRow], _ x: RowExpression, _ y: RowExpression, _ name: String
  ) throws(OptionErrors) -> (x: [Double], y: [Double]) {
    let places = try x.numbers(of: rows)
    let gaps = places.count { $0 == nil }
    guard gaps == 0 else {
      throw OptionErrors(
        OptionError(
          "missing-value", "\(gaps) of \(rows.count) rows of '\(name)' have no '\(x.text)'",
          hint: "leave them out with 'where:'", at: ["x"]))
    }
    let values = try y.numbers(of: rows)
    var points = zip(places, values).enumerated().map { ($0, $1.0 ?? .nan, $1.1 ?? .nan) }
    points.sort { ($0.1, $0.0) < ($1.1, $1.0) }
    return (points.map { $0.1 }, points.map { $0.2 })
  }

  /// The mean at each place that all repetitions have.
  private mutating func join(
    _ curves: [(x: [Double], y: [Double])], along text: String
  ) throws(OptionErrors) {
    var values: [Double: [Double]] = [:]
    for curve in curves {
      var seen: Set<Double> = []
      for (x, y) in zip(curve.x, curve.y) {
        guard seen.insert(x).inserted else {
          throw OptionErrors(
            OptionError(
              "duplicate-row", "two rows of one repetition of '\(name)' have \(text) \(x)",
              hint: "choose one with 'where:'", at: ["x"]))
        }
        values[x, default: []].append(y)
      }
    }
    for place in values.keys.sorted() {
      let here = values[place] ?? []
      x.append(place)
      let isWhole = here.count == curves.count && here.allSatisfy(\.isFinite)
      let spread = isWhole ? Spread(here.map { [$0] }) : nil
      isMiddle = isMiddle || spread?.kind == .middle
      y.append(isWhole ? here.reduce(0, +) / Double(here.count) : .nan)
      lower.append(spread?.lower[0] ?? (isWhole ? here.min() ?? .nan : .nan))
      upper.append(spread?.upper[0] ?? (isWhole ? here.max() ?? .nan : .nan))
    }
    guard y.contains(where: \.isFinite) else {
      throw OptionErrors(
        OptionError(
          "unfit-values", "the repetitions of '\(name)' have no \(text) in common", at: ["of"]))
    }
  }

  /// Its band, where it has one.
  var band: Band? {
    lower.isEmpty ? nil : Band(x: x, lower: lower, upper: upper, series: color)
  }

  private var values: [Double] { y.filter(\.isFinite) }

  var line: Line {
    Line(
      x: x, y: y, series: color, name: name,
      value: values.last.map { NumberText.value($0) } ?? "—")
  }

  var description: LineDescription.Line {
    let end = y.lastIndex(where: \.isFinite).map { x[$0] } ?? 0
    return LineDescription.Line(
      name: name, first: values.first.map { NumberText.value($0) } ?? "—",
      end: .value(values.last.map { NumberText.value($0) } ?? "—"),
      after: NumberText.value(end))
  }
}
