extension Metrics {
  /// How far the end is from the optimum.
  static let gapMetrics: [Metric<FinishedRun>] = [
    Metric(
      "optimality_gap",
      "J(θ) − J* of the final parameters, computed without cancellation where the model allows",
      better: .least
    ) { run in
      run.point.flatMap { run.problem.objective.excess(at: $0) }.map { .number($0) }
    },
    Metric(
      "distance_to_optimum", "‖θ − θ*‖ of the final parameters, the intercept included",
      better: .least
    ) { run in
      guard let point = run.point, let optimum = run.problem.objective.optimum else { return nil }
      return .number(distance(point, optimum.point))
    },
    Metric(
      "gradient_norm", "‖∇J(θ)‖ over all training data after the last epoch", better: .least
    ) {
      ResultValue($0.trace.gradientNorm.last)
    },
  ]

  private static func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}
