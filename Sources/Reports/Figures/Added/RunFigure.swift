import Optimization
import Options

/// A kind of figure that an extension draws: `kind: loss_change` of a figure.
///
/// It has options as every figure has them, and gets the runs that `of:` names.
public protocol RunFigure: Named {
  /// The drawing of the runs, in the order in which the notebook names them.
  ///
  /// Throws `OptionErrors` for an option that these runs can't meet.
  func drawing(of runs: [FigureRun]) throws(OptionErrors) -> Drawing
}

/// A run as a figure sees it: its name and color, and what was measured.
public struct FigureRun: Sendable {
  /// As the report calls it.
  public let name: String
  /// Its place in the palette, the same in all figures of a report.
  public let color: Int
  private let run: RunResult

  init(_ series: FigureSubject.Series) {
    name = series.name
    color = series.color
    run = series.run
  }

  /// What was measured at every epoch, the start as entry 0; of a sweep at its best point.
  public var history: History { run.history }

  /// The final parameters.
  public var parameters: Optimization.Parameters { run.parameters }

  /// The value of a metric such as `final_loss`; nil where the run has none.
  public func value(_ metric: String) -> Double? { run.values[metric]?.number }
}
