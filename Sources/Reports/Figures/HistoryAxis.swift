import Notebooks
import Optimization
import Options

/// What the horizontal axis of a curve over a run counts.
package enum HistoryAxis: String, OptionChoice {
  case epochs
  case updates
  case sampleGradients = "sample_gradients"

  /// What the option for the scale of the axis does.
  static let scaleText =
    "its scale; logarithmic by default where a run does its work within the first fortieth"

  /// What the counts of these runs are.
  func unit(of series: [FigureSubject.Series]) -> HistoryUnit {
    switch self {
    case .epochs: .passes(of: series)
    case .updates: .update
    case .sampleGradients: .sampleGradient
    }
  }

  /// The counts of a history, one an entry.
  func counts(of history: History) -> [Int] {
    switch self {
    case .epochs: history.epoch
    case .updates: history.updates
    case .sampleGradients: history.sampleGradients
    }
  }
}

/// How the values of an axis are scaled.
package enum AxisScale: String, OptionChoice {
  case linear, log
}
