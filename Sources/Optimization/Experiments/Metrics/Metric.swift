/// A value that a run or the data have: its name, how it is computed, and what computes it.
package struct Metric<Subject>: Sendable {
  package let name: String
  /// Exactly how it is computed, in Markdown.
  package let summary: String
  /// Which of two values is better; nil where neither is.
  package let direction: MetricDirection?
  /// The value; nil where there is no such thing, as R² of a test function.
  let value: @Sendable (Subject) -> ResultValue?

  init(
    _ name: String, _ summary: String, better direction: MetricDirection? = nil,
    _ value: @escaping @Sendable (Subject) -> ResultValue?
  ) {
    self.name = name
    self.summary = summary
    self.direction = direction
    self.value = value
  }
}

/// Which of two values is better.
public enum MetricDirection: Sendable {
  /// The smaller one, as of a loss.
  case least
  /// The larger one, as of an accuracy.
  case greatest
}

extension [Metric<FinishedRun>] {
  /// The values of all metrics that apply, in the catalogue's order.
  func values(of run: FinishedRun) -> [NamedValue] {
    compactMap { metric in metric.value(run).map { NamedValue(metric.name, $0) } }
  }
}

extension [Metric<Problem>] {
  /// The values of all metrics that apply, in the catalogue's order.
  func values(of problem: Problem) -> [NamedValue] {
    compactMap { metric in metric.value(problem).map { NamedValue(metric.name, $0) } }
  }
}
