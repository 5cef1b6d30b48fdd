import Optimization
import Options

/// What the horizontal axis of a curve over a run counts.
package enum HistoryAxis: String, OptionChoice {
  case epochs
  case updates
  case sampleGradients = "sample_gradients"

  /// The name under which words and addresses know it.
  var valueName: String {
    switch self {
    case .epochs: "epoch"
    case .updates: "updates"
    case .sampleGradients: "sample_gradients"
    }
  }

  /// The counts of a history, one an entry.
  func counts(of history: Trace) -> [Int] {
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
