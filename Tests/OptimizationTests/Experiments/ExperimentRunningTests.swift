import Options
import TestSupport
import Testing

@testable import Optimization

@Suite struct ExperimentRunningTests {
  private func run(_ source: OptionValue, jobs: Int = 1) throws -> ExperimentResult {
    var settings = RunSettings()
    settings.jobs = jobs
    return try Experiment(decoding: source).run(settings, readFile: noFile)
  }

  private let article: OptionValue = [
    "make_regression": ["n_samples": 100, "n_features": 1, "noise": 0.1, "random_state": 42]
  ]

  @Test func `the article's experiment has the article's numbers`() throws {
    let result = try run([
      "data": article, "epochs": 200,
      "optimizers": [
        "gradient_descent": ["learning_rate": 0.1],
        "momentum": ["learning_rate": 0.1, "momentum": 0.9],
        "fastest": ["optimizer": "gradient_descent", "learning_rate": "2/(L+mu)"],
      ],
    ])
    #expect(result.value(at: ["data", "n_samples"]) == .integer(100))
    for (address, expected) in [
      ("data.condition_number", 1.346918651017692), ("data.optimal_loss", 0.0039027125210619198),
      ("data.largest_eigenvalue", 1.0487082401712386), ("data.optimal_coef", 41.76806101165165),
      ("gradient_descent.initial_loss", 721.6006854734107),
      ("fastest.learning_rate", 1.0945072573277446), ("fastest.coef", 41.76806101165165),
      ("fastest.intercept", 0.011651153205268099), ("fastest.mse", 2 * 0.0039027125210619198),
    ] {
      let value = result.value(at: address.split(separator: ".").map(String.init))?.number
      #expect(abs((value ?? .nan) - expected) <= 1e-12 * expected, "\(address)")
    }
    let epochs = ["gradient_descent", "momentum", "fastest"].map {
      result.value(at: [$0, "epochs_to_tolerance"])
    }
    #expect(epochs == [.integer(84), .integer(116), .integer(4)])
  }

  @Test func `a step that is too large ends as diverged, which is a result`() throws {
    let result = try run([
      "data": article, "optimizers": ["gradient_descent": ["learning_rate": 3]],
    ])
    let values = try #require(result["gradient_descent"]).values
    #expect(values["diverged"] == .boolean(true))
    #expect(values["converged"] == .boolean(false))
    #expect(values["epochs_to_tolerance"] == .missing)
    #expect(values["diverged_at"] == values["epochs"])
  }

  @Test func `the result does not depend on the number of jobs`() throws {
    let source: OptionValue = [
      "data": ["make_regression": ["n_samples": 60, "n_features": 3, "noise": [1, 5]]],
      "split": ["test_size": 0.25], "standardize": true, "epochs": 5, "seeds": 3,
      "optimizers": [
        "sgd": ["learning_rate": [0.001, 0.01], "batch_size": [1, 7]],
        "momentum": ["learning_rate": ["from": 0.01, "to": 0.5, "count": 4, "scale": "log"]],
      ],
    ]
    let results = try [1, 2, 5].map { try run(source, jobs: $0).allValues.map { "\($0)" } }
    #expect(results[0] == results[1])
    #expect(results[0] == results[2])
    #expect(results[0].count > 100)
  }

  @Test func `seeds are summed up, and each is the run with that random_state`() throws {
    let options: OptionValue = ["sgd": ["learning_rate": 0.05, "batch_size": 10]]
    let seeded = try run(["data": article, "epochs": 3, "seeds": 4, "optimizers": options])
    let losses = try (0..<4).map { seed in
      let single = try run([
        "data": article, "epochs": 3, "random_state": .integer(seed), "optimizers": options,
      ])
      return try #require(single.value(at: ["sgd", "final_loss"]))
    }
    #expect(seeded.seedValues(at: ["sgd", "final_loss"]) == losses)
    #expect(Set(losses.map(\.text)).count == 4)
    #expect(
      seeded.value(at: ["sgd", "final_loss", "max"])?.number == losses.compactMap(\.number).max())
  }

  @Test func `the best point of a sweep is the one with the best metric`() throws {
    let sweep: OptionValue = ["gradient_descent": ["learning_rate": [0.1, 0.9, 1.8, 3]]]
    let byLoss = try run(["data": article, "epochs": 10, "optimizers": sweep])
    #expect(byLoss.value(at: ["gradient_descent", "best", "learning_rate"])?.number == 0.9)
    let byScore = try run([
      "data": article, "epochs": 10, "optimizers": sweep, "best_by": "r2",
    ])
    #expect(byScore["gradient_descent"]?.best == 1)
    #expect(
      byLoss.value(at: ["gradient_descent", "sweep[3]", "diverged"]) == .boolean(true))
  }

  @Test func `a start of the wrong length is an error of the option`() throws {
    let source: OptionValue = [
      "data": article, "initial": [1, 2, 3], "optimizers": ["gradient_descent": .null],
    ]
    #expect(
      throws: ExperimentFailure.options(
        OptionErrors(
          OptionError(
            "wrong-size", "'initial' has 3 numbers", hint: "expected 2, the intercept first",
            at: ["initial"])))
    ) { try run(source) }
  }

  @Test func `what costs too much is refused before anything is made`() throws {
    var settings = RunSettings()
    settings.budget = Budget(operations: 1e9, bytes: 1e9)
    let long = try Experiment(decoding: [
      "data": article, "epochs": 1e15, "optimizers": ["gradient_descent": .null],
    ])
    let large = try Experiment(decoding: [
      "data": ["make_regression": ["n_samples": 1_000_000, "n_features": 1_000_000]],
      "optimizers": ["gradient_descent": .null],
    ])
    for experiment in [long, large] {
      #expect(throws: ExperimentFailure.overBudget(experiment.estimate)) {
        try experiment.run(settings, readFile: noFile)
      }
    }
    #expect(long.estimate.runs == 1)
    #expect(long.estimate.operations >= 2e17)
    #expect(large.estimate.bytes >= 8e12)
  }

  @Test func `a cancelled experiment ends at once`() throws {
    var settings = RunSettings()
    settings.isCancelled = { true }
    let experiment = try Experiment(decoding: [
      "data": article, "epochs": 1e15, "optimizers": ["gradient_descent": .null],
    ])
    #expect(throws: ExperimentFailure.cancelled) {
      try experiment.run(settings, readFile: noFile)
    }
  }
}
