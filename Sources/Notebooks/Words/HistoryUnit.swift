/// What one entry of a run's history, or one count of its axis, is.
package enum HistoryUnit: Sendable {
  /// A pass over the data.
  case epoch
  /// A step on a function that has no data to pass over.
  case step
  case update
  case sampleGradient

  /// The name under which words know it.
  package var valueName: String {
    switch self {
    case .epoch: "epoch"
    case .step: "step"
    case .update: "updates"
    case .sampleGradient: "sample_gradients"
    }
  }
}
