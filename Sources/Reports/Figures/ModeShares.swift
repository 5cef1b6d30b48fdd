import Charting
import Notebooks
import Optimization
import Options

/// What share of a run's excess loss lies in each mode, epoch by epoch.
struct ModeShares {
  /// More parts could not be told apart: the steepest modes become one.
  private static let mostParts = 6
  /// More steps would be too narrow to see.
  private static let mostSteps = 64
  /// Below this share of the first excess, coordinates are rounding.
  private static let leastExcess = 1e-20

  let series: FigureSubject.Series
  /// One a part, the steepest first: its number or numbers, and its least eigenvalue.
  let parts: [(modes: ClosedRange<Int>, eigenvalue: Double)]
  /// The epochs with a step.
  let epochs: [Int]
  /// One list an epoch, in percent, as many as there are parts.
  let percents: [[Double]]

  init(_ series: FigureSubject.Series) throws(OptionErrors) {
    let modes = try EigenModes(series)
    let history = series.run.history
    let excesses = history.points.map { modes.parts(at: $0) }
    let first = excesses.first?.reduce(0, +) ?? 0
    let known = excesses.prefix { parts in
      let sum = parts.reduce(0, +)
      return sum.isFinite && sum > first * Self.leastExcess
    }
    guard !known.isEmpty else {
      throw .unfit(
        "run '\(series.run.label)' keeps no points", hint: "optimizers do, most estimators don't")
    }
    let merged = max(modes.eigenvalues.count - Self.mostParts, 0)
    let stride = max(1, (known.count + Self.mostSteps - 1) / Self.mostSteps)
    let shown = known.indices.filter { $0 % stride == 0 }
    self.series = series
    parts =
      [(1...merged + 1, modes.eigenvalues[merged])]
      + modes.eigenvalues.indices.dropFirst(merged + 1).map {
        ($0 + 1...$0 + 1, modes.eigenvalues[$0])
      }
    epochs = shown.map { history.epoch[$0] }
    percents = shown.map { index in
      let sum = known[index].reduce(0, +)
      let shares = known[index].map { 100 * $0 / sum }
      return [shares[...merged].reduce(0, +)] + shares[(merged + 1)...]
    }
  }

  /// The part that has most of the excess at the end.
  var last: Int {
    let end = percents[percents.count - 1]
    return end.indices.max { end[$0] < end[$1] } ?? 0
  }

  func name(of part: Int, _ words: any ReportWords) -> String {
    let modes = parts[part].modes
    let numbers = modes.count == 1 ? "\(modes.lowerBound)" : "1–\(modes.upperBound)"
    return words.figures.modeNumber(numbers)
  }

  /// A share as its reader sees it.
  static func text(_ percent: Double) -> String {
    if percent > 0, percent < 0.05 { return "< " + NumberText.fixed(0.1, decimals: 1) + " %" }
    return NumberText.fixed(percent, decimals: percent < 10 ? 1 : 0) + " %"
  }

  /// The stack: the slowest mode at the foot, the steepest on top.
  func marks(_ words: any ReportWords) -> [any Mark] {
    var bases = [Double](repeating: 0, count: epochs.count)
    let fromTheFoot = parts.indices.reversed().map { part in
      let tops = zip(bases, percents).map { $0 + $1[part] }
      defer { bases = tops }
      return Layer(
        x: epochs.map(Double.init), bases: bases, tops: tops, series: part,
        name: name(of: part, words), fact: "λ \(NumberText.value(parts[part].eigenvalue))",
        value: Self.text(percents[percents.count - 1][part]), colon: words.colon)
    }
    // Parts too small to be told apart are named in the order in which they lie on each other.
    return fromTheFoot.reversed()
  }
}
