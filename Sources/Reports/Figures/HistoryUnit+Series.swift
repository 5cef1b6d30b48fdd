import Notebooks
import Optimization

extension HistoryUnit {
  /// What the runs count by themselves: steps where none of them has data.
  static func passes(of series: [FigureSubject.Series]) -> HistoryUnit {
    !series.isEmpty && series.allSatisfy(\.isOfFunction) ? .step : .epoch
  }
}

extension FigureSubject.Series {
  /// Whether the run minimizes a function of its own, and no loss over data.
  fileprivate var isOfFunction: Bool {
    planned.map { $0.setup.objective != nil } ?? (point.problem.map { $0.dataset == nil } ?? false)
  }
}
