import Options

/// Options of a label of `estimators`, written beside the estimator's own.
package struct EstimatorOptions: Configurable {
  package var estimator: String?
  package var coefficients: [Double]?
  package var intercept: Double?
  package var sampleWeights: [Double]?

  package init() {}

  package static let options: [Option<EstimatorOptions>] = [
    Option("estimator", \.estimator, "the estimator's name, where the label is another one"),
    Option("coef_init", \.coefficients, "coefficients to start from, zeros by default"),
    Option("intercept_init", \.intercept, "intercept to start from, 0 by default"),
    Option(
      "sample_weight", \.sampleWeights, "one weight a training sample, all 1 by default",
      range: .nonNegative),
  ]

  package static let names = options.map(\.name)
}
