/// A value that a run has at every epoch: `gradient_descent.loss[50]`, a column of its history.
package struct HistoryMetric: Sendable {
  package let name: String
  /// Exactly what it is, in Markdown.
  package let summary: String
  /// The column of a run, one entry an epoch; empty where the run has none.
  let entries: @Sendable (Trace) -> History.Entries

  init(_ name: String, _ summary: String, _ counts: @escaping @Sendable (Trace) -> [Int]) {
    self.name = name
    self.summary = summary
    entries = { .counts(counts($0)) }
  }

  init(_ name: String, _ summary: String, _ numbers: @escaping @Sendable (Trace) -> [Double]) {
    self.name = name
    self.summary = summary
    entries = { .numbers(numbers($0)) }
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

  /// Whether a history may have a column of that name.
  package static func isHistory(_ name: String) -> Bool { history.contains { $0.name == name } }
}
