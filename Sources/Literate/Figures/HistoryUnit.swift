/// What one entry of a run's history, or one count of its axis, is.
package enum HistoryUnit: Sendable {
  /// A pass over the data.
  case epoch
  /// A step on a function that has no data to pass over.
  case step
  case update
  case sampleGradient

  /// What the runs count by themselves: steps where none of them has data.
  static func passes(of series: [FigureSubject.Series]) -> HistoryUnit {
    !series.isEmpty && series.allSatisfy(\.isOfFunction) ? .step : .epoch
  }

  /// The name under which words know it.
  var valueName: String {
    switch self {
    case .epoch: "epoch"
    case .step: "step"
    case .update: "updates"
    case .sampleGradient: "sample_gradients"
    }
  }
}

extension FigureSubject.Series {
  /// Whether the run minimizes a function of its own, and no loss over data.
  fileprivate var isOfFunction: Bool {
    planned.map { $0.setup.objective != nil } ?? (point.problem.map { $0.dataset == nil } ?? false)
  }
}
