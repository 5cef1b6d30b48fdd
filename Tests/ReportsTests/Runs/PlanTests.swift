import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct PlanTests {
  private func faults(_ text: String) -> [String] { TextProject().faults(text) }

  @Test func experimentsKeepTheOrderOfTheNotebook() throws {
    let second = TextProject.run.split(separator: "#line").joined(separator: "#abc")
    let plan = try TextProject().plan(TextProject.run + second)
    #expect(plan.sources.map(\.id) == ["line", "abc"])
  }

  @Test func aRunThatCannotBeReadIsStillKnownByItsName() {
    let text = """
      ```yaml {.run #broken}
      data: [
      ```

      ```yaml {.table #values}
      of: broken.sgd
      columns: [optimizer]
      ```

      After 5<!--= broken.sgd.epochs --> epochs.
      """
    #expect(faults(text) == ["2:7 unexpected end"])
  }

  @Test func aFigureWithErrorsOfItsOwnMayNameAnUnknownRunToo() {
    let text =
      TextProject.run + """
        ```yaml {.figure #loss}
        of: lin
        kind: los
        ```
        """
    #expect(faults(text) == ["7:5 unknown run 'lin'", "8:7 unknown figure 'los'"])
  }

  @Test func aParameterOfABrokenFrontMatterIsNotMissed() {
    let text = """
      ---
      params: {count: 5
      ---

      """ + TextProject.run.split(separator: "epochs: 5").joined(separator: "epochs: ${count}")
    #expect(faults(text) == ["2:9 unclosed '{' or missing ','"])
  }

  @Test(
    arguments: [
      ("line.gradient_descent.epochs", nil), ("line.data.condition_number", nil),
      ("line.gradient_descent.learning_rate", nil), ("line.gradient_descent.coef[0]", nil),
      ("line.gradient_descent.loss[3]", nil), ("line.theory.gradient_descent.rate", nil),
      ("1 + 2", nil), ("lines.sgd.epochs", "unknown address 'lines.sgd.epochs'"),
      ("line.sgd.epochs", "unknown address 'line.sgd.epochs'"),
      ("line.data.epochs", "unknown address 'line.data.epochs'"),
      ("line.gradient_descent.epoch[3]", nil),
      ("line.gradient_descent.epoch", "'line.gradient_descent.epoch' has no value"),
      ("line.theory.sgd.rate", "unknown address 'line.theory.sgd.rate'"),
      ("line.gradient_descent", "'line.gradient_descent' is not a value"),
      ("line", "'line' is not a value"),
    ] as [(String, String?)])
  func addressesAreLookedUpBeforeAnythingRuns(address: String, fault: String?) {
    let text = TextProject.run + "A number: 5<!--= \(address) -->.\n"
    let said = faults(text).map { $0.drop { $0 != " " }.dropFirst() }
    #expect(said == (fault.map { [Substring($0)] } ?? []))
  }

  @Test func sweepsAndSeedsHaveAddressesOfTheirOwn() {
    let run = """
      ```yaml {.run #sweep}
      data: {make_regression: {n_samples: 20, n_features: 1}}
      epochs: 5
      seeds: 3
      optimizers: {sgd: {learning_rate: [0.01, 0.1]}}
      ```

      """
    let good = [
      "sweep.sgd.best.learning_rate", "sweep.sgd.best.final_loss.mean",
      "sweep.sgd.sweep[0].final_loss.p90", "sweep.sgd.best.seed[1].final_loss",
    ]
    for address in good { #expect(faults(run + "5<!--= \(address) -->") == []) }
    for address in ["sweep.sgd.final_loss.mean", "sweep.sgd.best.final_loss.average"] {
      #expect(faults(run + "5<!--= \(address) -->").count == 1, "\(address)")
    }
  }
}
