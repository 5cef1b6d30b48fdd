/// Every value that an experiment can have, in the order in which documentation lists them.
package enum Metrics {
  /// Values of a run: `compare.sgd.final_loss`.
  package static var run: [Metric<FinishedRun>] { builtIn + added }

  /// Those that Tangent itself has.
  package static var builtIn: [Metric<FinishedRun>] {
    lossMetrics + progressMetrics + gapMetrics + rateMetrics + regressionMetrics
      + classificationMetrics
      + parameterMetrics + estimatorMetrics
  }

  /// Values of the data and of the problem that they pose: `compare.data.condition_number`.
  package static var data: [Metric<Problem>] { sizeMetrics + curvatureMetrics + optimumMetrics }

  /// The values that are only there where the optimum is known.
  package static var ofOptimum: [String] {
    (curvatureMetrics + optimumMetrics).map(\.name) + gapMetrics.map(\.name)
  }

  /// Those that are about the parameters at the optimum.
  package static let ofParameters = ["optimal_coef", "optimal_intercept", "distance_to_optimum"]

  /// The values of a problem, as `data.…` of an experiment has them.
  package static func values(of problem: Problem) -> [NamedValue] { data.values(of: problem) }
}
