/// Every value that an experiment can have, in the order in which documentation lists them.
package enum Metrics {
  /// Values of a run: `compare.sgd.final_loss`.
  package static var run: [Metric<FinishedRun>] {
    lossMetrics + progressMetrics + gapMetrics + rateMetrics + regressionMetrics
      + classificationMetrics
      + parameterMetrics + estimatorMetrics
  }

  /// Values of the data and of the problem that they pose: `compare.data.condition_number`.
  package static var data: [Metric<Problem>] { sizeMetrics + curvatureMetrics + optimumMetrics }

  /// The values of a problem, as `data.…` of an experiment has them.
  package static func values(of problem: Problem) -> [NamedValue] { data.values(of: problem) }
}
