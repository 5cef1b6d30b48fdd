extension Metrics {
  /// How well the final parameters predict targets, in the targets' own units.
  static let regressionMetrics: [Metric<FinishedRun>] =
    scores(
      "", of: "the training data", \.trainScore)
    + scores("test_", of: "the test part", \.testScore)

  private static func scores(
    _ prefix: String, of part: String,
    _ score: @escaping @Sendable (FinishedRun) -> Score<RegressionScore>
  ) -> [Metric<FinishedRun>] {
    [
      Metric(
        "\(prefix)mse", "mean of (y − ŷ)² over \(part), ŷ from the final parameters",
        better: .least
      ) { score($0).value(\.meanSquaredError) },
      Metric("\(prefix)rmse", "√`\(prefix)mse`", better: .least) {
        score($0).value(\.rootMeanSquaredError)
      },
      Metric("\(prefix)mae", "mean of |y − ŷ| over \(part)", better: .least) {
        score($0).value(\.meanAbsoluteError)
      },
      Metric(
        "\(prefix)r2", "1 − Σ(y − ŷ)² / Σ(y − ȳ)² over \(part), as scikit-learn's `r2_score`",
        better: .greatest
      ) { score($0).value(\.r2) },
    ]
  }
}
