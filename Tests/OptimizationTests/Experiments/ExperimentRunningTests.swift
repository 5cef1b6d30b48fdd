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
      let value = result.value(
        at: address.split(separator: ".").map { IndexedName(parsing: String($0)) })?.number
      #expect(abs((value ?? .nan) - expected) <= 1e-12 * expected, "\(address)")
    }
    let epochs = ["gradient_descent", "momentum", "fastest"].map {
      result.value(at: [IndexedName($0), "epochs_to_tolerance"])
    }
    #expect(epochs == [.integer(84), .integer(133), .integer(4)])
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

  @Test func `data large enough to be split give the same result for any number of jobs`() throws {
    // Five blocks of rows and more for each of up to eight threads.
    let source: OptionValue = [
      "data": ["make_regression": ["n_samples": 40_000, "n_features": 3, "noise": 5]],
      "split": ["test_size": 0.1], "epochs": 2, "standardize": true,
      "optimizers": [
        "gradient_descent": ["learning_rate": [0.1, 0.5]],
        "sgd": ["learning_rate": 0.01, "batch_size": 9000],
        "svrg": ["learning_rate": 0.1, "batch_size": 9000],
        "lbfgs": [:],
      ],
      "estimators": ["SGDRegressor": ["max_iter": 2]],
    ]
    let results = try [1, 2, 3, 8].map { try run(source, jobs: $0) }
    let texts = results.map { result in
      result.allValues.map { "\($0)" } + result.runs.map { "\($0.points.map(\.outcomes))" }
    }
    #expect(texts.dropFirst().allSatisfy { $0 == texts[0] })
    #expect(
      try run(alone(source), jobs: 8).allValues.map { "\($0)" }
        == run(alone(source)).allValues.map { "\($0)" })
  }

  /// The same experiment with a single run, whose passes over the data are shared between cores.
  private func alone(_ source: OptionValue) -> OptionValue {
    .mapping(
      (source.entries ?? []).filter { !["optimizers", "estimators"].contains($0.key) }
        + [OptionEntry("optimizers", ["gradient_descent": ["learning_rate": 0.5]])])
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
    #expect(seeded["sgd"]?.seedValues(at: ["final_loss"]) == losses)
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
    let huge = try Experiment(decoding: [
      "data": ["make_regression": ["n_samples": 1_000_000_000, "n_features": 1_000_000_000]],
      "epochs": 1e18, "seeds": 100,
      "optimizers": ["sgd": ["learning_rate": ["from": 0.1, "to": 1, "count": 100]]],
    ])
    let deep = try Experiment(decoding: [
      "data": article, "epochs": 1e6,
      "optimizers": ["lbfgs": ["max_iter": 1_000_000_000, "history_size": 1_000_000]],
    ])
    for experiment in [long, large, huge, deep] {
      #expect(
        throws: ExperimentFailure.overBudget(experiment.estimate(), at: experiment.costliest)
      ) {
        try experiment.run(settings, readFile: noFile)
      }
    }
    #expect(long.costliest == ["epochs"])
    #expect(large.costliest == ["data", "make_regression", "n_samples"])
    #expect(huge.costliest == ["epochs"])
    #expect(deep.costliest == ["optimizers", "lbfgs"])
    #expect(huge.estimate().runs == 10_000)
    #expect(huge.estimate().operations > 1e39)
    #expect(deep.estimate().operations >= 1e17)
    #expect(long.estimate().runs == 1)
    #expect(long.estimate().operations >= 2e17)
    #expect(large.estimate().bytes >= 8e12)
  }

  @Test(arguments: [(1e11, 1.0, "1"), (1.04e12, 1, "11"), (1, 5e9, "3"), (2e28, 1, "2e+17")])
  func `the budget that is needed is said`(operations: Double, bytes: Double, factor: String) {
    let budget = Budget(operations: 1e11, bytes: 2e9)
    let estimate = Estimate(runs: 1, operations: operations, bytes: bytes)
    #expect(budget.factor(for: estimate) == factor)
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

  @Test func `a run may stop at its tolerance`() throws {
    let source: OptionValue = [
      "data": article, "epochs": 200, "stop": "tolerance",
      "optimizers": ["gradient_descent": ["learning_rate": 0.1]],
    ]
    let values = try #require(try run(source)["gradient_descent"]).values
    #expect(values["epochs"] == .integer(84))
    #expect(values["epochs_to_tolerance"] == .integer(84))
    #expect(values["converged"] == .boolean(true))
  }

  @Test func `a run may stop once its loss hardly improves`() throws {
    let source: OptionValue = [
      "data": article, "epochs": 200, "stop": ["tolerance": 1, "patience": 3],
      "optimizers": ["gradient_descent": ["learning_rate": 0.1]],
    ]
    let history = try #require(try run(source)["gradient_descent"]).history
    let falls = zip(history.loss, history.loss.dropFirst()).map { $0 - $1 }
    #expect(falls.suffix(3).allSatisfy { $0 < 1 })
    #expect(falls.dropLast(3).allSatisfy { $0 >= 1 })
  }

  @Test func `a function may be minimized in place of data`() throws {
    let result = try run([
      "objective": ["rosenbrock": ["dimension": 2]], "initial": [0, 0], "steps": 3,
      "optimizers": ["gradient_descent": ["learning_rate": 0.001]],
    ])
    let run = try #require(result["gradient_descent"])
    #expect(run.history.epoch == [0, 1, 2, 3])
    #expect(run.values["initial_loss"] == .number(1))
    #expect(run.values["mse"] == nil)
    #expect(run.values["coef"] == .list(run.history.finalPoint))
    #expect(result.value(at: ["data", "n_samples"]) == nil)
    #expect(result.value(at: ["data", "optimal_loss"]) == .number(0))
  }

  @Test func `a split gives values of the test part`() throws {
    let result = try run([
      "data": article, "split": ["test_size": 0.25], "standardize": true,
      "optimizers": ["gradient_descent": ["learning_rate": 0.5]],
    ])
    #expect(result.value(at: ["data", "n_train"]) == .integer(75))
    let values = try #require(result["gradient_descent"]).values
    let testError = try #require(values["test_mse"]?.number)
    #expect(abs(testError - 2 * (values["test_loss"]?.number ?? .nan)) < 1e-12)
    #expect(testError != values["mse"]?.number)
    #expect((values["test_r2"]?.number ?? 0) > 0.9999)
  }

  @Test func `an estimator is run as scikit-learn runs it, measured by the model's loss`() throws {
    let data: OptionValue = [
      "make_regression": ["n_samples": 50, "n_features": 3, "noise": 2, "random_state": 1]
    ]
    let result = try run([
      "data": data, "standardize": true, "random_state": 7,
      "estimators": [
        "SGDRegressor": .null, "seven": ["estimator": "SGDRegressor", "random_state": 7],
        "eight": ["estimator": "SGDRegressor", "random_state": 8, "max_iter": 2],
      ],
    ])
    var estimator = SGDRegressor()
    estimator.settings.randomState = 7
    let prepared = try Setup(dataOf: ["data": data, "standardize": true]).preparedData(
      readFile: noFile)
    let fit = try estimator.fit(prepared.dataset)
    let run = try #require(result["SGDRegressor"])
    #expect(run.parameters.coef == fit.coefficients.elements)
    #expect(run.parameters.intercept == fit.intercepts[0])
    #expect(run.values["n_iter"] == .integer(fit.iterations))
    #expect(run.values["t"] == .integer(fit.t))
    #expect(run.values["converged"] == .boolean(true))
    #expect(run.history.epoch == Array(0...fit.iterations))
    let error = try #require(run.values["mse"]?.number)
    #expect(abs(error - 2 * (run.values["final_loss"]?.number ?? .nan)) < 1e-12)
    #expect(result["seven"]?.parameters == run.parameters)
    #expect(result["eight"]?.values["converged"] == .boolean(false))
  }

  @Test func `a rule that no theory knows is an error of its option`() throws {
    #expect(
      throws: OptionErrors(
        OptionError(
          "invalid-value", "invalid value 'optimal' for 'learning_rate'",
          hint: "no best step of adam is known", at: ["optimizers", "adam", "learning_rate"]))
    ) {
      try Experiment(decoding: [
        "data": article, "optimizers": ["adam": ["learning_rate": "optimal"]],
      ])
    }
  }

  @Test func `each seed draws another start where the model draws one`() throws {
    let source: OptionValue = [
      "data": article, "model": ["mlp": ["hidden": [2]]], "epochs": 0, "seeds": 3,
      "optimizers": ["gradient_descent": .null],
    ]
    let seeds = try #require(try run(source)["gradient_descent"]?.seedValues(at: ["initial_loss"]))
    #expect(Set(seeds.map(\.text)).count == 3)
    let single = try run([
      "data": article, "model": ["mlp": ["hidden": [2], "random_state": 2]], "epochs": 0,
      "optimizers": ["gradient_descent": .null],
    ])
    #expect(single.value(at: ["gradient_descent", "initial_loss"]) == seeds[2])
  }

  @Test func `lists of an estimator have to fit the data`() throws {
    let source: OptionValue = [
      "data": article, "split": ["test_size": 0.5],
      "estimators": ["SGDRegressor": ["coef_init": [1, 2], "sample_weight": [1, 1, 1]]],
    ]
    #expect(
      throws: ExperimentFailure.options(
        OptionErrors([
          OptionError(
            "wrong-size", "'coef_init' has 2 numbers",
            hint: "expected one for each of the 1 features",
            at: ["estimators", "SGDRegressor", "coef_init"]),
          OptionError(
            "wrong-size", "'sample_weight' has 3 numbers",
            hint: "expected one for each of the 50 samples",
            at: ["estimators", "SGDRegressor", "sample_weight"]),
        ]))
    ) { try run(source) }
  }
}
