import Charting
import Notebooks
import Optimization
import Options
import Values

/// A run of which options were swept, as a figure reads it.
struct SweptRun {
  let series: FigureSubject.Series
  /// The names of the swept options, in the order in which they were written.
  let axes: [String]

  /// The run, or what it lacks.
  init(_ series: FigureSubject.Series) throws(OptionErrors) {
    guard series.run.isSwept, series.run.points.count > 1 else {
      throw .unfit(
        "run '\(series.run.label)' has no sweep",
        hint: "give an option several values, such as 'learning_rate: [0.1, 0.2, 0.4]'")
    }
    self.series = series
    axes = series.run.points[0].settings.map(\.key)
  }

  /// The swept option of that name, or the first one; one with numbers comes before one with words.
  func axis(
    _ name: String?, option: String, _ words: any ReportWords
  ) throws(OptionErrors) -> SweptAxis {
    if let name {
      guard axes.contains(name) else {
        throw OptionErrors(
          OptionError(
            "unknown-axis", "run '\(series.run.label)' has no sweep over '\(name)'",
            hint: NearMiss.hint(for: name, among: axes), at: [option]))
      }
      return SweptAxis(name, of: points, words)
    }
    let all = axes.map { SweptAxis($0, of: points, words) }
    guard let axis = all.first(where: { !$0.isCategorical }) ?? all.first else {
      throw .unfit("run '\(series.run.label)' has no sweep", hint: "give an option several values")
    }
    return axis
  }

  var points: [SweepPoint] { series.run.points }

  static func isDiverged(_ point: SweepPoint) -> Bool {
    point.outcomes.contains { $0["diverged"] == .boolean(true) }
  }

  /// The mean of a metric over seeds; nil where a run diverged or has no such value.
  static func value(_ metric: String, of point: SweepPoint) -> Double? {
    guard !isDiverged(point), let values = point.values(IndexedName(parsing: metric)) else {
      return nil
    }
    return Statistic.mean.value(of: values).number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The metric that a figure shows: the one asked for, or the one that decides which point is best.
  ///
  /// Where that is the loss, as by default, its distance from the least loss says the same, and more.
  func metric(_ name: String?, option: String) throws(OptionErrors) -> String {
    guard let name else {
      guard series.planned != nil || series.isOfRuns else { throw unnamedValue }
      let best = series.bestBy
      guard best == "final_loss" || best == Self.gap else { return best }
      let isKnown = points.contains { Self.value(Self.gap, of: $0) != nil }
      return isKnown ? Self.gap : "final_loss"
    }
    let isKnown = points.contains {
      Self.value(name, of: $0) != nil
        || Self.isDiverged($0) && $0.values(IndexedName(parsing: name)) != nil
    }
    guard isKnown else {
      let known = points[0].outcomes[0].values.filter { $0.value.number != nil }.map(\.name)
      throw OptionErrors(
        OptionError(
          "unknown-metric", "run '\(series.run.label)' has no value '\(name)'",
          hint: NearMiss.hint(for: name, among: known), at: [option]))
    }
    return name
  }

  /// What is said of rows of files, of which nobody knows which column is meant.
  private var unnamedValue: OptionErrors {
    let known = points[0].outcomes[0].values.map(\.name).filter { !axes.contains($0) }
    return OptionErrors(
      OptionError(
        "missing-option", "missing option 'value'",
        hint: "the column to draw: " + known.joined(separator: ", ")))
  }

  static let gap = "optimality_gap"

  /// The point that the run's addresses call `best`, where a metric is what decides that.
  func best(by metric: String) -> SweepPoint? {
    guard metric == series.bestBy || (metric == Self.gap && series.bestBy == BestMetric().name)
    else { return nil }
    return series.run.best.map { points[$0] }
  }

  /// A swept value as its author would write it: without zeros at the end.
  static func text(ofPlace place: Double) -> String {
    let text = NumberText.place(place)
    let point = NumberText.point
    guard text.contains(point), !text.contains("×") else { return text }
    let digits = text.reversed().drop { $0 == "0" }
    return String(digits.drop { point.contains($0) }.reversed())
  }

  /// What a point of a sweep is called: its options and their values.
  static func name(
    of point: SweepPoint, besides axis: String? = nil, _ words: any ReportWords
  ) -> String {
    point.settings.filter { $0.key != axis }.map { setting in
      "\(words.heading(for: setting.key)) \(SweptAxis.text(of: setting.value, words))"
    }.joined(separator: words.comma)
  }

  /// What the axis of a metric is called.
  static func title(of metric: String, _ words: any ReportWords) -> String {
    metric == gap ? words.figures.finalExcess : words.heading(for: metric)
  }

  /// The place of the best value; nil of a column of which nobody knows what is better.
  static func best(of values: [Double], metric: String) -> Int? {
    guard let direction = direction(of: metric) else { return nil }
    let isMoreBetter = direction == .greatest
    return values.indices.min { isMoreBetter ? values[$0] > values[$1] : values[$0] < values[$1] }
  }

  /// Which values of a metric are better, or of a column whose name tells; nil where it does not.
  static func direction(of metric: String) -> MetricDirection? {
    if let known = Metrics.run.first(where: { $0.name == metric }) {
      return known.direction ?? .least
    }
    let words = Set(SuggestedValue.words(of: metric))
    if !words.isDisjoint(with: greatWords) { return .greatest }
    return words.isDisjoint(with: smallWords) ? nil : .least
  }

  private static let greatWords = [
    "acc", "accuracy", "auc", "f1", "recall", "precision", "score", "r2", "bleu", "throughput",
  ]
  private static let smallWords = [
    "loss", "error", "err", "mse", "mae", "rmse", "perplexity", "ppl", "time", "seconds", "ms",
    "latency", "nll",
  ]
}

extension Axis {
  /// The axis of a swept option: logarithmic where its values spread over decades.
  static func swept(_ title: String, _ values: [Double]) -> Axis {
    let isLogarithmic = Scale.spreads(values, over: 20)
    return Axis(
      title, isLogarithmic ? .logarithmic : .linear,
      integersOnly: !isLogarithmic && values.allSatisfy { $0 == $0.rounded() },
      fit: isLogarithmic ? .tight : .padded)
  }

  /// The axis of a value: logarithmic where its values spread over decades.
  static func value(_ title: String, _ values: [Double]) -> Axis {
    Axis(title, Scale.spreads(values, over: 100) ? .logarithmic : .linear)
  }
}

extension Scale {
  /// Whether all values are positive, and the largest many times the least.
  static func spreads(_ values: [Double], over ratio: Double) -> Bool {
    guard let least = values.min(), let largest = values.max(), least > 0 else { return false }
    return largest >= ratio * least
  }
}
