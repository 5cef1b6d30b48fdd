import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

/// What a page can follow, and what it says of the rest.
struct ExplorationTests {
  private func report(_ optimizer: String, more: String = "", of: String = "run") throws -> Report {
    try TextProject().report(
      """
      ```yaml {.run #run}
      objective: {quadratic: {eigenvalues: [1, 12]}}
      steps: 30
      \(more)
      optimizers:
        \(optimizer)
      ```

      ```yaml {.figure #map}
      of: \(of)
      kind: contour
      explore: true
      ```
      """)
  }

  private func figure(_ report: Report) throws -> FigureOutput {
    guard case .figure(let figure) = report.output("map") else { throw TextProject.Missing() }
    return figure
  }

  /// What the errors of some work say, in one text.
  private func messages(of work: () throws -> Void) -> String {
    do {
      try work()
      return ""
    } catch let error as Diagnostics {
      return error.list.map(\.message).joined(separator: "; ")
    } catch {
      return "\(error)"
    }
  }

  @Test func `the picture at rest is the one without anything to explore`() throws {
    let optimizer = "heavy_ball: {learning_rate: 0.1, momentum: 0.5}"
    let explored = try figure(report(optimizer))
    let panels = try #require(explored.controls.exploration)
    #expect(panels.panels.count == 1 && panels.exploration.start == [1, 1])
    #expect(panels.exploration.methods[0].largestRate == 4.2 / 12)
    let html = ExplorationWriter(panels, words: EnglishWords()).html
    #expect(html.contains("\u{a0}×\u{a0}10") && !html.contains(" × 10"))
    let plain = try TextProject().report(
      """
      ```yaml {.run #run}
      objective: {quadratic: {eigenvalues: [1, 12]}}
      steps: 30
      optimizers: {\(optimizer)}
      ```

      ```yaml {.figure #map}
      of: run
      kind: contour
      ```
      """)
    #expect(try figure(plain).digest == explored.digest)
    #expect(try figure(plain).controls.exploration == nil)
  }

  @Test func `steps are called what the figure calls them, and lines have names`() throws {
    let html = { (run: String, language: String) throws -> String in
      let report = try TextProject().report(
        """
        ```yaml {.run #run}
        \(run)
        optimizers:
          gradient_descent: {learning_rate: 0.1}
          heavy_ball: {learning_rate: 0.1, momentum: 0.5}
        ```

        ```yaml {.figure #map}
        of: run
        kind: contour
        explore: true
        ```
        """)
      let panels = try #require(figure(report).controls.exploration)
      return ExplorationWriter(panels, words: Languages.words(for: language)).html
    }
    let data =
      "data: {make_regression: {n_samples: 20, n_features: 2, noise: 0.1, random_state: 1}}\n"
      + "model: {linear_regression: {fit_intercept: false}}\nepochs: 30"
    let steps = "objective: {quadratic: {eigenvalues: [1, 12]}}\nsteps: 30"
    #expect(try html(data, "en").contains("excess after 30 epochs: brighter"))
    #expect(try html(data, "en").contains("\"step\": \"epoch\""))
    #expect(try html(steps, "en").contains("excess after 30 steps: brighter"))
    #expect(try html(data, "zh").contains("30 轮后的超额损失"))
    #expect(try html(steps, "zh").contains("30 步后的超额损失"))
    #expect(try html(data, "zh").contains("#k 轮后的超额损失 #v"))
    #expect(try html(data, "zh").contains("\"colon\": \"：\""))
    #expect(try html(data, "en").contains("\">gradient descent</span> · <span"))
  }

  @Test(arguments: [
    ("adagrad: {learning_rate: 0.1}", "", "a page can't step through 'adagrad'"),
    (
      "gradient_descent: {learning_rate: {exponential: {gamma: 0.9, base: 0.1}}}", "",
      "not one constant step"
    ),
    ("nesterov: {learning_rate: 0.05, momentum: convex}", "", "the momentum of run 'nesterov'"),
    ("gradient_descent: {learning_rate: 0.1, clip_norm: 1}", "", "not one constant step"),
    (
      "gradient_descent: {learning_rate: 0.1}", "stop: tolerance\ntolerance: 0.5",
      "not one constant step"
    ),
    ("heavy_ball: {learning_rate: 0.1}", "seeds: 2", "is many runs"),
  ])
  func `what a page can't follow is said at the option`(
    optimizer: String, more: String, message: String
  ) {
    #expect(messages { _ = try report(optimizer, more: more) }.contains(message))
  }

  @Test func `a model that is no quadratic is named with those that are`() {
    let said = messages {
      _ = try TextProject().report(
        """
        ```yaml {.run #run}
        data: {make_blobs: {n_samples: 40, n_features: 1, centers: 2, random_state: 1}}
        model: logistic_regression
        optimizers: {gradient_descent: {learning_rate: 0.1}}
        ```

        ```yaml {.figure #map}
        of: run
        kind: contour
        explore: true
        ```
        """)
    }
    #expect(said.contains("a page can't evaluate 'logistic_regression'"))
  }

  @Test func `packing leaves strings and signs as they are`() {
    #expect(
      PackedScript.text(
        of: "  a = b - -c; // no\n  // yes\nlet d = \"e = f\\\" = g\", `h  i` + 1;\n")
        == "a=b- -c;//no\nlet d=\"e = f\\\" = g\",`h  i`+1;")
  }
}
