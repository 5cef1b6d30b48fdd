import Options

/// The metric that decides which point of a sweep is best.
package struct BestMetric: Sendable, Equatable {
  package var name = "final_loss"

  package init() {}

  /// The best of a sweep's points, by the mean over seeds; nil where no point has the metric.
  ///
  /// A point where a run diverged is none.
  package func best(of points: [SweepPoint]) -> Int? {
    best(
      of: points.map { point in
        let diverged = point.outcomes.contains { $0["diverged"] == .boolean(true) }
        guard !diverged else { return .missing }
        return point.values(IndexedName(parsing: name)).map { Statistic.mean.value(of: $0) }
          ?? .missing
      })
  }

  /// The place of the first best value: the least, or the greatest where more is better.
  ///
  /// Values that only rounding tells apart are equally good, or chance would choose among them.
  func best(of values: [ResultValue]) -> Int? {
    let sign = Metrics.run.first { $0.name == name }?.direction == .greatest ? -1.0 : 1.0
    let scores = values.map { value in
      value.number.flatMap { $0.isNaN ? nil : sign * $0 }
    }
    guard let best = scores.compactMap({ $0 }).min() else { return nil }
    let limit = best.isFinite ? best + Self.rounding * abs(best) : best
    return scores.firstIndex { $0.map { $0 <= limit } ?? false }
  }

  /// The share of a value that counts as its rounding.
  private static let rounding = 1e-14
}

extension BestMetric: OptionConvertible {
  package static var optionType: OptionType { .form("the name of a metric", .choice(known)) }

  /// The metrics of which one value is better than another.
  private static var known: [String] { Metrics.run.filter { $0.direction != nil }.map(\.name) }

  package init(_ value: OptionValue) throws(OptionErrors) {
    guard case .string(let name) = value else {
      throw .wrongType(value, expected: "the name of a metric")
    }
    let known = Self.known
    guard known.contains(name) else {
      throw OptionErrors(
        OptionError(
          "unknown-metric", "unknown metric '\(name)'",
          hint: NearMiss.hint(for: name, among: known)))
    }
    self.name = name
  }

  package var optionValue: OptionValue { .string(name) }
}
