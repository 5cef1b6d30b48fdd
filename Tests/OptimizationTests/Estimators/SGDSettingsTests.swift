import Optimization
import Options
import Testing

@Suite struct SGDSettingsTests {
  @Test(arguments: ["momentum", "nesterov"], ["SGDRegressor", "SGDClassifier"])
  func saysWhatToUseForMomentum(_ option: String, _ name: String) {
    let error = refusal(name, [OptionEntry(option, .number(0.9))])
    #expect(error?.message == "unknown option '\(option)'")
    #expect(error?.hint == "\(name) has no momentum; use 'optimizers: {sgd: {momentum: 0.9}}'")
  }

  @Test(
    arguments: [
      (
        "penalty", .string("none"), "invalid value 'none' for 'penalty'",
        "write null for no penalty"
      ),
      (
        "average", .integer(0), "invalid value '0' for 'average'",
        "expected true, false or the first update that counts, from 1"
      ),
      ("eta0", .integer(0), "invalid value '0' for 'eta0'", "must be > 0"),
      (
        "learning_rate", .string("pa1"), "invalid value 'pa1' for 'learning_rate'",
        "works with loss 'epsilon_insensitive' only"
      ),
      ("etta0", .integer(1), "unknown option 'etta0'", "did you mean 'eta0'?"),
    ] as [(String, OptionValue, String, String)])
  func namesTheValueAndWhatIsExpected(
    _ option: String, _ value: OptionValue, _ message: String, _ hint: String
  ) {
    let error = refusal("SGDRegressor", [OptionEntry(option, value)])
    #expect(error?.message == message)
    #expect(error?.hint == hint)
  }

  @Test func hasTheDefaultsOfScikitLearn() {
    let regressor = SGDRegressor().optionEntries.map { "\($0.key): \($0.value.text)" }
    #expect(
      regressor == [
        "loss: squared_error", "penalty: l2", "alpha: 0.0001", "l1_ratio: 0.15",
        "fit_intercept: true", "max_iter: 1000", "tol: 0.001", "shuffle: true", "epsilon: 0.1",
        "random_state: 0", "learning_rate: invscaling", "eta0: 0.01", "power_t: 0.25",
        "early_stopping: false", "validation_fraction: 0.1", "n_iter_no_change: 5",
        "average: false",
      ])
    let classifier = SGDClassifier().optionEntries.map { "\($0.key): \($0.value.text)" }
    let differences = classifier.filter { !regressor.contains($0) }
    #expect(
      differences == [
        "loss: hinge", "class_weight: null", "learning_rate: optimal", "power_t: 0.5",
      ])
  }

  private func refusal(_ name: String, _ options: [OptionEntry]) -> OptionError? {
    do throws(OptionErrors) {
      _ = try Catalogue.estimators.member(named: name, options: .mapping(options))
      return nil
    } catch {
      return error.errors.first
    }
  }
}
