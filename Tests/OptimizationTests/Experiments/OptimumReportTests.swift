import Options
import TestSupport
import Testing

@testable import Optimization

/// What an experiment says of an optimum that there is not, or that means little.
@Suite struct OptimumReportTests {
  private func report(_ source: OptionValue) throws -> OptimumReport {
    try Experiment(decoding: source).run(RunSettings(), readFile: noFile).optimum
  }

  private func report(
    _ data: OptionValue, _ model: OptionValue
  ) throws -> OptimumReport {
    try report([
      "data": data, "model": model, "epochs": 1,
      "optimizers": ["gradient_descent": ["learning_rate": 0.001]],
    ])
  }

  // The blobs of seed 5 lie upon each other: a tenth of them is on the wrong side of any line.
  @Test(arguments: (0..<20).filter { $0 != 5 })
  func `blobs far apart are separable`(_ seed: Int) throws {
    let blobs: OptionValue = [
      "make_blobs": [
        "n_samples": 40, "centers": 2, "cluster_std": 0.5, "random_state": .integer(seed),
      ]
    ]
    #expect(try report(blobs, "logistic_regression").missing == .separable)
    #expect(try report(blobs, "multinomial_logistic_regression").missing == .separable)
    let penalized: OptionValue = ["logistic_regression": ["alpha": 0.01]]
    #expect(try report(blobs, penalized).missing == nil)
  }

  @Test func `what is separable in part has no optimum either`() throws {
    // Where the first feature is 0, both classes stand; elsewhere it tells them apart.
    let rows = [(0.0, 0.0), (0, 1), (0, 0), (0, 1), (1, 1), (2, 1), (-1, 0)]
    let data = Dataset(
      features: Matrix(rows: rows.count, columns: 1, elements: rows.map(\.0)),
      targets: rows.map(\.1), classCount: 2)
    #expect(try LogisticRegression().objective(for: data).missingOptimum == .separable)
    var mixed = data
    mixed.targets[4] = 0
    #expect(try LogisticRegression().objective(for: mixed).missingOptimum == nil)
  }

  @Test func `a perceptron's loss is not convex`() throws {
    let data: OptionValue = ["make_regression": ["n_samples": 10, "n_features": 1]]
    #expect(try report(data, "mlp").missing == .notConvex)
  }

  @Test func `digits that mean nothing are said`() throws {
    func report(degree: Int) throws -> OptimumReport {
      try self.report([
        "data": ["make_regression": ["n_samples": 60, "n_features": 1, "noise": 1]],
        "model": ["polynomial": ["degree": .integer(degree)]], "epochs": 1,
        "optimizers": ["gradient_descent": ["learning_rate": 1e-9]],
      ])
    }
    #expect(try report(degree: 3).doubt == nil)
    // Its powers are so far apart that it may have no optimum that holds at all.
    let high = try report(degree: 40)
    #expect(high.missing != nil || high.doubt?.contains("nearly dependent") == true)
  }

  @Test(arguments: [nil] + MissingOptimum.allCases.map(Optional.some))
  func `it is read back as it was written`(_ reason: MissingOptimum?) throws {
    let report = OptimumReport(missing: reason, certainDigits: 3.5)
    #expect(try OptimumReport(bytes: report.bytes) == report)
  }
}
