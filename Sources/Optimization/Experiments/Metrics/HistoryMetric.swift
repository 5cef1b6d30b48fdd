/// A value that a run has at every epoch: `gradient_descent.loss[50]`, a column of its history.
package struct HistoryMetric: Sendable {
  package let name: String
  /// Exactly what it is, in Markdown.
  package let summary: String
  /// The value of a history's entry; nil where the history has none.
  let value: @Sendable (Trace, _ entry: Int) -> ResultValue?

  init(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Trace, Int) -> ResultValue?
  ) {
    self.name = name
    self.summary = summary
    self.value = value
  }

  init(_ name: String, _ summary: String, _ column: @escaping @Sendable (Trace) -> [Int]) {
    self.init(name, summary) { trace, entry in
      let column = column(trace)
      return column.indices.contains(entry) ? .integer(column[entry]) : nil
    }
  }

  init(_ name: String, _ summary: String, _ column: @escaping @Sendable (Trace) -> [Double]) {
    self.init(name, summary) { trace, entry in
      let column = column(trace)
      return column.indices.contains(entry) ? .number(column[entry]) : nil
    }
  }
}

extension Metrics {
  /// Values of every epoch, the start as entry 0: the columns of a history.
  package static let history: [HistoryMetric] = [
    HistoryMetric("epoch", "the epoch, 0 for the start") { $0.epoch },
    HistoryMetric("updates", "steps so far") { $0.updates },
    HistoryMetric("sample_gradients", "gradients of single samples so far") { $0.sampleGradients },
    HistoryMetric("loss", "J(θ) over all training data") { $0.loss },
    HistoryMetric("gradient_norm", "‖∇J(θ)‖ over all training data") { $0.gradientNorm },
    HistoryMetric("excess", "J(θ) − J*, where J* is known") { $0.excess },
    HistoryMetric("learning_rate", "the step size of the last step; of the first one at the start")
    { $0.learningRate },
  ]
}

extension Trace {
  /// The value of a column at an epoch; nil for an epoch that was not run.
  func value(_ name: String, atEpoch epoch: Int) -> ResultValue? {
    guard let entry = self.epoch.firstIndex(of: epoch) else { return nil }
    return Metrics.history.first { $0.name == name }?.value(self, entry)
  }
}
