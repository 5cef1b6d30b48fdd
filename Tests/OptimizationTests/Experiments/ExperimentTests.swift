import Options
import Testing

@testable import Optimization

/// A tree of options in the tests' own short form.
extension OptionValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral
{
  public init(dictionaryLiteral elements: (String, OptionValue)...) {
    self = .mapping(elements.map { OptionEntry($0, $1) })
  }
  public init(arrayLiteral elements: OptionValue...) { self = .list(elements) }
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

@Suite struct ExperimentTests {
  private func errors(_ source: OptionValue) -> [String] {
    do throws(OptionErrors) {
      _ = try Experiment(decoding: source)
      return []
    } catch {
      return error.errors.map { error in
        let mark = error.part == .key ? "key " : ""
        return "\(mark)\(error.path.joined(separator: ".")): \(error.message)"
          + (error.hint.map { " (\($0))" } ?? "")
      }.sorted()
    }
  }

  private let data: OptionValue = ["make_regression": ["n_samples": 50, "n_features": 2]]

  @Test func `options that are not written have their defaults`() throws {
    let experiment = try Experiment(
      decoding: ["data": data, "optimizers": ["gradient_descent": .null, "sgd": .null]])
    let setup = experiment.setup
    #expect(setup.split == nil)
    #expect(setup.polynomial == nil)
    #expect(!setup.standardizes)
    #expect(setup.columnScales == [])
    #expect(type(of: setup.model).name == "linear_regression")
    #expect(setup.objective == nil)
    #expect(setup.start == .standard)
    #expect(setup.divergence == 1000)
    #expect(setup.epochs == 100)
    #expect(setup.tolerance == 1e-6)
    #expect(setup.stop == .never)
    #expect(setup.randomState == 0)
    #expect(setup.seeds == nil)
    #expect(setup.bestBy.name == "final_loss")
    #expect(setup.optimizers.map(\.batchSize) == [.all, .samples(1)])
    #expect(setup.optimizers.map(\.sampling) == [.shuffle, .shuffle])
  }

  @Test func `ten mistakes are reported in one go, each at the smallest wrong thing`() {
    let source: OptionValue = [
      "data": ["make_regresion": [:]], "epochs": -1, "standardise": true, "tolerance": "small",
      "split": ["test_size": 1.5], "stop": "sometimes", "best_by": "final_los", "steps": 3,
      "optimizers": [
        "momentun": ["learning_rate": 0.1], "theory": ["optimizer": "sgd", "batch_size": 0],
        "sgd": ["learning_rte": 0.1, "optimizer": "sdg"],
      ],
    ]
    #expect(
      errors(source) == [
        "best_by: unknown metric 'final_los' (did you mean 'final_loss'?)",
        "epochs: invalid value '-1' for 'epochs' (must be ≥ 0 and ≤ 1000000000000000000)",
        "key data.make_regresion: unknown data source 'make_regresion'"
          + " (did you mean 'make_regression'?)",
        "key optimizers.momentun: unknown optimizer 'momentun' (did you mean 'momentum'?)",
        "key optimizers.theory: label 'theory' is taken"
          + " ('theory' stands for values of the data and of the theory in addresses)",
        "key standardise: unknown option 'standardise' (did you mean 'standardize'?)",
        "key steps: option 'steps' needs 'objective' (use 'epochs')",
        "optimizers.sgd.optimizer: unknown optimizer 'sdg' (did you mean 'sgd'?)",
        "optimizers.theory.batch_size: invalid value '0' for 'batch_size' (must be ≥ 1)",
        "split.test_size: invalid value '1.5' for 'test_size'"
          + " (expected a fraction between 0 and 1, or a number of samples)",
        "stop: invalid value 'sometimes' for 'stop'"
          + " (expected 'never', 'tolerance' or '{tolerance: 1.0e-3, patience: 5}')",
        "tolerance: invalid value 'small' for 'tolerance' (expected a number)",
      ])
  }

  @Test func `what an experiment needs is asked for`() {
    #expect(
      errors([:]) == [
        "key : missing option 'data' (or 'objective')",
        "key : nothing to run (expected 'optimizers' or 'estimators' with at least one label)",
      ])
  }

  @Test func `sizes are compared before the data are made`() {
    let source: OptionValue = [
      "data": data, "scale_columns": [1, 2, 3], "optimizers": ["sgd": ["batch_size": 51]],
    ]
    #expect(
      errors(source) == [
        "optimizers.sgd.batch_size: invalid value '51' for 'batch_size' (there are 50 samples)",
        "scale_columns: 'scale_columns' has 3 factors (expected one for each of the 2 features)",
      ])
  }

  @Test func `a label may be used once, and must fit into an address`() {
    let source: OptionValue = [
      "data": data, "optimizers": ["a`b": ["optimizer": "sgd"], "a": ["optimizer": "sgd"]],
      "estimators": ["a": ["estimator": "SGDRegressor"]],
    ]
    #expect(
      errors(source) == [
        "key estimators.a: duplicate label 'a'",
        "key optimizers.a`b: invalid label 'a`b' (no address in a comment can name it: write 'a-b')",
      ])
  }

  @Test func `an estimator among the optimizers is told where it belongs`() {
    #expect(
      errors(["data": data, "optimizers": ["SGDRegressor": [:]]]) == [
        "key optimizers.SGDRegressor: unknown optimizer 'SGDRegressor'"
          + " ('SGDRegressor' belongs to 'estimators')"
      ])
  }

  @Test func `lists and ranges make a grid, the last option running fastest`() throws {
    let experiment = try Experiment(decoding: [
      "data": data,
      "optimizers": [
        "sgd": [
          "momentum": [0, 0.9],
          "learning_rate": ["from": 0.01, "to": 1, "count": 3, "scale": "log"],
        ],
        "gradient_descent": ["learning_rate": 0.1],
      ],
    ])
    let points = try #require(experiment["sgd"]).points
    #expect(
      points.map { OptionValue.mapping($0.settings).text } == [
        "{momentum: 0.0, learning_rate: 0.01}", "{momentum: 0.0, learning_rate: 0.1}",
        "{momentum: 0.0, learning_rate: 1.0}", "{momentum: 0.9, learning_rate: 0.01}",
        "{momentum: 0.9, learning_rate: 0.1}", "{momentum: 0.9, learning_rate: 1.0}",
      ])
    #expect(experiment["gradient_descent"]?.points.count == 1)
  }

  @Test func `an option that all runs share can be swept over too`() throws {
    let experiment = try Experiment(decoding: [
      "data": ["make_regression": ["n_samples": 50, "n_features": 1, "noise": [0, 1, 10]]],
      "polynomial": [1, 4], "initial": [[0, 0], [1, 2]],
      "optimizers": ["sgd": .null, "gradient_descent": ["learning_rate": [0.1, "1/L"]]],
    ])
    #expect(experiment["sgd"]?.points.count == 12)
    #expect(experiment["gradient_descent"]?.points.count == 24)
    #expect(
      experiment["gradient_descent"]?.points.last.map { OptionValue.mapping($0.settings).text }
        == "{noise: 10.0, polynomial: 4, initial: [1, 2], learning_rate: 1/L}")
  }

  @Test func `a wrong value of a sweep is placed at that value`() {
    let source: OptionValue = [
      "data": data,
      "optimizers": [
        "sgd": [
          "momentum": [0.5, -2, "x"], "batch_size": [],
          "learning_rate": ["from": 0, "to": 1, "count": 1, "scale": "log"],
        ]
      ],
    ]
    #expect(
      errors(source) == [
        "optimizers.sgd.batch_size: no values to sweep over",
        "optimizers.sgd.learning_rate.count: invalid value '1' for 'count'"
          + " (must be ≥ 2 and ≤ 10000)",
        "optimizers.sgd.momentum.1: invalid value '-2' for 'momentum' (must be ≥ 0)",
        "optimizers.sgd.momentum.2: invalid value 'x' for 'momentum' (expected a number)",
      ])
  }

  @Test func `a grid that is too large is refused`() {
    let source: OptionValue = [
      "data": data, "random_state": ["from": 0, "to": 999, "count": 1000],
      "optimizers": ["sgd": ["momentum": ["from": 0, "to": 0.9, "count": 11]]],
    ]
    #expect(
      errors(source) == [
        "optimizers.sgd.momentum: a sweep of 11000 points (at most 10000)"
      ])
  }

  @Test func `a list of labels is no sweep`() {
    #expect(
      errors(["data": data, "optimizers": ["sgd", "momentum"]]) == [
        "optimizers: invalid value '[sgd, momentum]' for 'optimizers'"
          + " (expected labels with their options, such as 'momentum: {learning_rate: 0.1}')"
      ])
  }

  @Test func `every option has a line of documentation, and a default unless it is absent`() {
    for option in Experiment.optionDescriptions {
      #expect(!option.summary.isEmpty && option.summary.count <= 90)
      #expect(!option.isRequired)
    }
  }
}
