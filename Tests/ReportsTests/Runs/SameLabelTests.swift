import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Runs of one label from several experiments are told apart, and a sweep's row says what it is.
@Suite struct SameLabelTests {
  private static let runs = """
    ```yaml {.run #line}
    data: {make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}}
    epochs: 5
    optimizers: {adam: {learning_rate: 0.1}, sgd: {learning_rate: 0.1}}
    ```

    ```yaml {.run #net}
    data: {make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}}
    epochs: 5
    optimizers: {adam: {learning_rate: [0.1, 0.2]}}
    ```


    """

  private func names(_ of: String, lang: String = "en") throws -> [String] {
    let report = try TextProject().report(
      "---\nlang: \(lang)\n---\n" + Self.runs
        + "```yaml {.table #t}\nof: \(of)\ncolumns: [optimizer, mse]\n```\n")
    guard case .table(let table)? = report.output("t") else { throw TextProject.Missing() }
    return table.table.rows.map { $0[0] }
  }

  @Test(arguments: [
    ("[line, net]", "en", ["Adam (line)", "SGD", "Adam (net, best of 2 at learning rate 0.2)"]),
    ("net", "en", ["Adam (best of 2 at learning rate 0.2)"]), ("line", "en", ["Adam", "SGD"]),
    ("net", "de", ["Adam (bester von 2 bei Lernrate 0,2)"]),
    ("net", "zh", ["Adam（2 个中最佳：学习率 0.2）"]),
  ])
  func rowsAreToldApart(of: String, lang: String, names: [String]) throws {
    #expect(try self.names(of, lang: lang) == names)
  }

  @Test func linesHaveNamesAndColorsOfTheirOwn() throws {
    let report = try TextProject().report(
      Self.runs + "```yaml {.figure #f}\nof: [line, net]\nkind: loss\n```\n")
    guard case .figure(let figure)? = report.output("f") else { throw TextProject.Missing() }
    #expect(figure.alternativeText.contains("Adam (line)"))
    #expect(figure.alternativeText.contains("Adam (net)"))
    #expect(figure.data.columns.map(\.heading).dropFirst() == ["Adam (line)", "SGD", "Adam (net)"])
  }

  @Test func theRingIsThePointThatAddressesCallBest() throws {
    let report = try TextProject().report(
      """
      ```yaml {.run #s}
      data: {make_regression: {n_samples: 100, n_features: 2, noise: 0.1, random_state: 42}}
      standardize: true
      epochs: 300
      best_by: epochs_to_tolerance
      optimizers: {adam: {learning_rate: {from: 0.1, to: 100, count: 13, scale: log}}}
      ```

      ```yaml {.figure #f}
      of: s
      kind: sweep
      ```
      """)
    guard case .figure(let figure)? = report.output("f") else { throw TextProject.Missing() }
    let best = try #require(report.value("s.adam.best.learning_rate")?.number)
    #expect(figure.alternativeText.contains("epochs to tolerance"))
    #expect(figure.alternativeText.hasSuffix("at \(SweptRun.text(ofPlace: best))."))
  }
}
