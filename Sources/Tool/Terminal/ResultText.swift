import Charting
import Optimization

/// An experiment's result for a terminal: a table of runs, and their losses as curves.
struct ResultText {
  private let result: ExperimentResult
  private let bestBy: String
  private let isColored: Bool

  init(_ result: ExperimentResult, bestBy: String = "final_loss", isColored: Bool) {
    self.result = result
    self.bestBy = bestBy
    self.isColored = isColored
  }

  var text: String {
    let sweeps = result.runs.flatMap { run in
      let text = SweepText(run, bestBy: bestBy, isColored: isColored)
      return [text.seeds, text.points, text.chart]
    }
    return ([data, runs, TerminalChart(result.runs, isColored: isColored).text] + sweeps)
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var data: String {
    let values = result.data.compactMap { entry in
      Self.text(of: entry.value).map { "\(entry.name) \($0)" }
    }
    return values.joined(separator: ", ") + "\n" + optimum
  }

  /// Why there is no optimum, or what to think of its parameters.
  private var optimum: String {
    let reason = result.optimum.missing.map { "no optimal_loss: \($0.reason)\n" }
    return reason ?? result.optimum.doubt.map { "optimal_coef: \($0)\n" } ?? ""
  }

  /// A value as a person reads it; nil for a list and for a value that there is not.
  static func text(of value: ResultValue) -> String? {
    switch value {
    case .integer(let count): NumberText.count(count)
    case .boolean(let flag): flag ? "yes" : "no"
    default: value.number.map { NumberText.value($0) }
    }
  }

  /// The label, of a sweep with what its best point is.
  private static func name(of run: RunResult) -> String {
    guard run.isSwept, run.points.count > 1 else { return run.label }
    guard let best = run.best else { return "\(run.label) (none of \(run.points.count) is best)" }
    return "\(run.label) (best of \(run.points.count) at \(SweepText.name(of: run.points[best])))"
  }

  /// Values that all have in common, one column each.
  private static let columns = [
    "epochs", "initial_loss", "final_loss", "epochs_to_tolerance", "mse", "test_mse",
  ]

  private var runs: String {
    let shown = Self.columns.filter { column in
      result.runs.contains { $0.outcome.values[column]?.number != nil }
    }
    let rows =
      [["run"] + shown]
      + result.runs.map { run in
        [Self.name(of: run)]
          + shown.map { column in
            run.outcome.values[column].flatMap(Self.text) ?? "—"
          }
      }
    return TextTable(rows).text
  }
}
