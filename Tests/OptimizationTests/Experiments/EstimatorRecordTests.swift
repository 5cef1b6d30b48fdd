import Options
import TestSupport
import Testing

@testable import Optimization

@Suite struct EstimatorRecordTests {
  private func run(_ source: OptionValue) throws -> ExperimentResult {
    try Experiment(decoding: source).run(RunSettings(), readFile: noFile)
  }

  /// Points of the same length may be of another function: x and x², or a weight for each class.
  @Test(
    arguments: [
      ("linear_regression", ["fit_intercept": true], true, true),
      ("linear_regression", ["fit_intercept": true], false, true),
      ("linear_regression", ["fit_intercept": false], false, true),
      ("linear_regression", ["fit_intercept": false], true, false),
      ("polynomial", ["degree": 1], true, true), ("polynomial", ["degree": 2], true, false),
      ("polynomial", ["degree": 2, "fit_intercept": false], true, false),
    ] as [(String, OptionValue, Bool, Bool)])
  func `only a model of the estimator's function measures it`(
    model: String, options: OptionValue, hasIntercept: Bool, isKnown: Bool
  ) throws {
    let result = try run([
      "data": ["make_regression": ["n_samples": 30, "n_features": 1, "random_state": 2]],
      "model": .mapping([OptionEntry(model, options)]),
      "estimators": ["SGDRegressor": ["fit_intercept": .boolean(hasIntercept)]],
    ])
    let loss = result.value(at: ["SGDRegressor", "final_loss"])?.number
    let error = try #require(result.value(at: ["SGDRegressor", "mse"])?.number)
    #expect((loss != nil) == isKnown)
    #expect(abs((loss ?? error / 2) - error / 2) <= 1e-12 * error)
  }

  @Test func `a model of a function a class does not measure the one of two classes`() throws {
    let result = try run([
      "data": ["make_blobs": ["n_samples": 30, "centers": 2, "random_state": 0]],
      "model": ["multinomial_logistic_regression": ["fit_intercept": false]],
      "estimators": ["SGDClassifier": ["max_iter": 5]],
    ])
    #expect(result.value(at: ["SGDClassifier", "final_loss"])?.number == nil)
    #expect(result.value(at: ["SGDClassifier", "accuracy"])?.number != nil)
  }
}
