import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Known names that a run has no value of say why.
@Suite struct UnavailableValueTests {
  private static let runs = """
    ```yaml {.run #r}
    data: {make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}}
    epochs: 5
    optimizers: {gradient_descent: {learning_rate: 0.1}}
    ```

    ```yaml {.run #s}
    data: {make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}}
    epochs: 5
    optimizers: {gradient_descent: {learning_rate: [0.1, 0.2]}}
    ```

    ```yaml {.run #c}
    data: {make_moons: {n_samples: 40, noise: 0.2, random_state: 3}}
    model: logistic_regression
    epochs: 5
    optimizers: {gradient_descent: {learning_rate: 0.1}}
    ```


    """

  private func hints(_ address: String) -> [String] {
    let text = Self.runs + "?<!--= \(address) -->\n"
    var found = TextProject().problems(text)
    if found.isEmpty, let report = try? TextProject().report(text) {
      found = report.checks.findings(in: report.notebook.file)
    }
    return found.map { $0.message + ": " + ($0.hint ?? "") }
  }

  @Test(arguments: [
    ("r.gradient_descent.test_mse", "it needs 'split'"),
    ("r.gradient_descent.accuracy", "it needs classes: this is a regression"),
    ("c.gradient_descent.mse", "classes have 'accuracy' in its place"),
    (
      "r.gradient_descent.mse.mean",
      "run 'gradient_descent' has no seeds, over which there would be a statistic: give it 'seeds: 20'"
    ),
    ("r.gradient_descent.loss[5000]", "epochs go from 0 to 5"),
    ("r.gradient_descent.loss", "write an entry of its history: 'loss[5]'"),
    (
      "r.gradient_descent.best.learning_rate",
      "run 'gradient_descent' has no sweep: give an option several values, such as 'learning_rate: [0.1, 0.2]'"
    ),
    ("s.gradient_descent.mse", "'gradient_descent' is a sweep: write '.best.mse'"),
    ("s.gradient_descent.sweep[7].mse", "the points of the sweep go from 0 to 1"),
    (
      "r.gradient_descent.seed[0].mse",
      "run 'gradient_descent' has no seeds: give it 'seeds: 20'"
    ),
    ("r.data.n_test", "it needs 'split'"),
    ("r.gradient_descent.momentum", "'gradient_descent' has no option 'momentum'"),
    ("r.gradient_descent.n_iter", "only runs of 'estimators' have it"),
  ])
  func saysWhy(address: String, reason: String) {
    #expect(hints(address) == ["'\(address)' has no value: \(reason)"])
  }

  @Test func anIndexOfOneNumberIsPastTheEnd() {
    #expect(
      hints("r.gradient_descent.coef[1]") == [
        "'r.gradient_descent.coef[1]' is past the end: there is one: write "
          + "'r.gradient_descent.coef' or 'r.gradient_descent.coef[0]'"
      ])
  }

  /// What a record may simply lack is not said to be impossible.
  @Test(arguments: [
    ("r.gradient_descent.loss[3]", false), ("r.gradient_descent.learning_rate[3]", false),
    ("r.gradient_descent.optimality_gap", false), ("r.gradient_descent.loss[50]", true),
    ("r.gradient_descent.test_mse", true), ("s.gradient_descent.mse", true),
  ])
  func onlyWhatTheTextSaysIsCertain(address: String, isCertain: Bool) throws {
    let plan = try TextProject().plan(Self.runs)
    let planned = PlannedValues(PlannedSources(plan))
    let missing = planned.unavailable(try Address(parsing: address))
    #expect(missing?.isCertain == isCertain)
  }

  @Test func anUnknownNameStaysUnknown() {
    #expect(
      hints("r.gradient_descent.mes") == [
        "unknown address 'r.gradient_descent.mes': did you mean 'mse'?"
      ])
  }

  @Test func aColumnSaysWhyToo() {
    let table = "```yaml {.table #t}\nof: r\ncolumns: [optimizer, test_mse, accuracy, mes]\n```\n"
    let report = #expect(throws: Diagnostics.self) { try TextProject().report(Self.runs + table) }
    #expect(
      report?.list.map { $0.message + ": " + ($0.hint ?? "") } == [
        "no run has a value 'test_mse': it needs 'split'",
        "no run has a value 'accuracy': it needs classes: this is a regression",
        "unknown column 'mes': did you mean 'mse'?",
      ])
  }

  @Test(arguments: [("a.b", "r.a.b.mse"), ("lr=0.1", "r.lr.mse"), ("a b", "r.a.mse")])
  func aLabelOfOtherCharactersIsNamedBetweenBackticks(label: String, address: String) {
    let text = Self.runs.replacing(
      "{gradient_descent: {learning_rate: 0.1}}",
      with: "{\"\(label)\": {optimizer: gradient_descent, learning_rate: 0.1}}")
    let problem = TextProject().problems(text + "?<!--= \(address) -->\n").first
    #expect(problem?.hint == "between backticks any name may stand: `\(label)`")
  }
}
