import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Colors follow methods, and what is shown together has colors of its own.
@Suite struct RunColorsTests {
  @Test func aMethodHasOneColorWhereverItStands() {
    let first = RunColors(groups: [["heavy_ball", "gradient_descent"]])
    let second = RunColors(groups: [["a", "b", "c"], ["adam", "nesterov", "heavy_ball"]])
    #expect(first["heavy_ball"] == 3 && second["heavy_ball"] == 3)
    #expect(
      RunColors.methods.enumerated().allSatisfy { index, name in
        RunColors(groups: [[name]])[name] == index
      })
  }

  @Test func runsThatStandAloneHaveTheStrongestPair() {
    let many = ["a", "b", "c", "d", "e", "f", "g"]
    let colors = RunColors(groups: [many, ["plain", "heavy"]])
    #expect(many.map { colors[$0] } == [0, 1, 2, 3, 4, 5, 6])
    #expect([colors["plain"], colors["heavy"]] == [0, 1])
  }

  @Test func whatMeetsInSomeFigureDiffers() {
    let colors = RunColors(groups: [["a"], ["b"], ["c", "sgd"], ["a", "b", "c"]])
    #expect(Set(["a", "b", "c"].map { colors[$0] }).count == 3)
    #expect(colors["c"] != colors["sgd"] && colors["sgd"] == 1)
  }

  @Test func aWishIsGrantedUnlessARunBesideItHasTheColor() {
    #expect(RunColors(groups: [["gradient_descent", "adagrad"]])["adagrad"] == 1)
    #expect(RunColors(groups: [["sgd", "adagrad"]])["adagrad"] == 0)
  }

  @Test(arguments: [
    ([0, 0], [0, 1]), ([1, 0, 1, 0], [1, 0, 2, 3]), ([2, 5], [2, 5]), ([], []),
  ])
  func equalColorsAreMadeApart(_ colors: [Int], _ apart: [Int]) {
    #expect(RunColors.apart(colors) == apart)
  }

  /// The colors that a figure's controls name, by heading.
  private func colors(_ figure: String, of notebook: String) throws -> [String: Int] {
    let report = try TextProject().report(notebook)
    guard case .figure(let output)? = report.output(figure) else { throw TextProject.Missing() }
    return Dictionary(
      output.controls.series.map { ($0.name, $0.color) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func aReportGivesItsFiguresTheseColors() throws {
    let data =
      "data: {make_regression: {n_samples: 20, n_features: 2, random_state: 1}}\nepochs: 30"
    let notebook = """
      ```yaml {.run #many}
      \(data)
      optimizers:
        a: {optimizer: sgd, learning_rate: 0.01}
        b: {optimizer: sgd, learning_rate: 0.02}
        c: {optimizer: sgd, learning_rate: 0.03}
      ```

      ```yaml {.run #two}
      \(data)
      optimizers:
        plain: {optimizer: sgd, learning_rate: 0.01}
        heavy: {optimizer: sgd, learning_rate: 0.02}
      ```

      ```yaml {.run #known}
      \(data)
      optimizers: {adam: {learning_rate: 1}, heavy_ball: {learning_rate: 0.1, momentum: 0.5}}
      ```

      ```yaml {.figure #f}
      of: two
      ```

      ```yaml {.figure #g}
      of: known
      ```

      """
    #expect(try colors("f", of: notebook) == ["plain": 0, "heavy": 1])
    #expect(try colors("g", of: notebook) == ["Adam": 5, "heavy ball": 3])
  }
}
