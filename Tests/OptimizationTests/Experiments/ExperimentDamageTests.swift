import Options
import TestSupport
import Testing

@testable import Optimization

/// Experiments damaged at random: each is either refused with placed errors, or runs.
@Suite struct ExperimentDamageTests {
  private let sources: [OptionValue] = [
    [
      "data": [
        "make_regression": ["n_samples": 20, "n_features": 3, "noise": 1, "random_state": 1]
      ],
      "split": ["test_size": 0.25, "random_state": 3], "standardize": true, "polynomial": 2,
      "scale_columns": [1, 1, 1, 1, 1, 1, 1, 1, 0.5], "model": ["ridge": ["alpha": 0.1]],
      "initial": "zeros", "epochs": 3, "tolerance": 1e-3, "stop": ["patience": 2], "seeds": 2,
      "best_by": "test_mse",
      "optimizers": [
        "sgd": ["learning_rate": [0.01, "1/L"], "batch_size": 5, "momentum": 0.9],
        "fast": ["optimizer": "adam", "learning_rate": ["cosine": ["base": 0.1, "T_max": 10]]],
        "heavy_ball": [
          "learning_rate": ["from": 0.01, "to": 0.1, "count": 2, "scale": "log"],
          "momentum": "optimal",
        ],
      ],
      "estimators": ["SGDRegressor": ["max_iter": 4, "penalty": "l1", "early_stopping": true]],
    ],
    [
      "data": ["make_blobs": ["n_samples": 24, "centers": 3, "random_state": 2]],
      "model": ["multinomial_logistic_regression": ["alpha": 0.01]], "epochs": 2,
      "optimizers": ["gradient_descent": ["learning_rate": 0.1], "lbfgs": .null],
      "estimators": ["SGDClassifier": ["max_iter": 3, "loss": "log_loss"]],
    ],
    [
      "objective": ["rosenbrock": ["dimension": 3]], "steps": 4, "initial": [0, 0, 0],
      "optimizers": ["nesterov": ["learning_rate": 0.001], "rprop": .null],
    ],
  ]

  private static let strange: [OptionValue] = [
    .null, true, -1, 0, 1, 2, 7, 1_000_000_000_000, .integer(.min), .integer(.max), 0.5, -0.0,
    1e308,
    .number(.infinity), .number(.nan), "", "all", "optimal", "sgd", "ridge", "make_moons", "é", [],
    [1, 2], [[1], [2]], ["x"], [:], ["from": 1, "to": 2, "count": 2], ["ridge": .null],
    ["from": "a", "to": .null], ["adam": ["learning_rate": 0.1]],
  ]

  @Test(arguments: 0..<3) func `what is not refused with placed errors runs`(_ index: Int) throws {
    let source = sources[index]
    var random = RandomState(randomState: 7)
    var settings = RunSettings()
    settings.budget = Budget(operations: 1e6, bytes: 1e7)
    var (refused, ran) = (0, 0)
    for _ in 0..<200 {
      var damaged = source
      for _ in 0...random.integer(in: 0..<2) { damaged = damage(damaged, &random) }
      do throws(OptionErrors) {
        let experiment = try Experiment(decoding: damaged)
        do throws(ExperimentFailure) {
          let result = try experiment.run(settings, readFile: noFile)
          #expect(!result.allValues.isEmpty)
          ran += 1
        } catch {
          #expect(error != .cancelled)
        }
      } catch {
        refused += 1
        for error in error.errors {
          #expect(isWritten(error, in: damaged), "\(error) in \(damaged.text)")
        }
      }
    }
    #expect(refused > 30)
    #expect(ran > 10)
  }

  /// Whether an error's path leads to something in the source.
  private func isWritten(_ error: OptionError, in source: OptionValue) -> Bool {
    if source.value(at: error.path) != nil { return true }
    // An option that is missing belongs to a mapping that was left empty.
    return error.id == "missing-option" && source.value(at: error.path.dropLast()) != nil
  }

  /// The tree with one thing changed: a value replaced, a key renamed or an entry left out.
  private func damage(_ value: OptionValue, _ random: inout RandomState) -> OptionValue {
    switch value {
    case .mapping(var entries) where !entries.isEmpty && random.integer(in: 0..<10) > 0:
      let place = random.integer(in: 0..<entries.count)
      switch random.integer(in: 0..<10) {
      case 0: entries.remove(at: place)
      case 1: entries[place].key += "x"
      default: entries[place].value = damage(entries[place].value, &random)
      }
      return .mapping(entries)
    default: return Self.strange[random.integer(in: 0..<Self.strange.count)]
    }
  }
}
