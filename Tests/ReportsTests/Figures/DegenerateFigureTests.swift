import Charting
import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Runs that show nothing, or little: their figures say so in words.
@Suite struct DegenerateFigureTests {
  private func texts(_ run: String, _ options: String) throws -> [String] {
    let report = try TextProject().report(
      "```yaml {.run #r}\n\(run)\n```\n\n```yaml {.figure #f}\nof: r\n\(options)\n```\n")
    guard case .figure(let figure)? = report.output("f") else { throw TextProject.Missing() }
    return strings(figure.scene.elements)
  }

  private func strings(_ elements: [Element]) -> [String] {
    elements.flatMap { element -> [String] in
      switch element {
      case .text(let text): [text.runs.map(\.string).joined()]
      case .group(let group): strings(group.elements)
      default: []
      }
    }
  }

  private static let data =
    "data: {make_regression: {n_samples: 40, n_features: 2, noise: 5, random_state: 1}}\n"
    + "standardize: true\nepochs: 30\n"
  private static let swept = data + "optimizers: {gradient_descent: {learning_rate: [5, 10, 20]}}"
  private static let grid =
    data + "optimizers: {heavy_ball: {learning_rate: [8, 16], momentum: [0, 0.5, 0.9]}}"

  @Test func aSweepOfWhichAllDivergesSaysSo() throws {
    let texts = try texts(Self.swept, "kind: sweep")
    #expect(texts.contains("all 3 runs diverged"))
    let one = Self.swept.replacing("[5,", with: "[0.5,")
    #expect(try !self.texts(one, "kind: sweep").contains { $0.contains("runs diverged") })
    #expect(
      try self.texts(Self.swept, "kind: sweep\nvalue: final_loss").contains("all 3 runs diverged"))
  }

  @Test func aHeatMapOfWhichAllDivergesSaysSo() throws {
    let texts = try texts(Self.grid, "kind: heatmap")
    #expect(texts.contains { $0.hasPrefix("all 6 runs diverged") })
    let one = Self.grid.replacing("[8,", with: "[0.5,")
    #expect(try !self.texts(one, "kind: heatmap").contains { $0.contains("runs diverged") })
  }

  @Test func equalResultsAreSaid() throws {
    let still =
      "objective: {quadratic: {eigenvalues: [1, 2]}}\ninitial: [0, 0]\nsteps: 4\n"
      + "optimizers: {gradient_descent: {learning_rate: [0.1, 0.2]}}"
    #expect(try texts(still, "kind: sweep").contains { $0.hasPrefix("all 2 runs give 0") })
  }

  @Test func aStartAtTheOptimumHasNoExcess() throws {
    let still =
      "objective: {quadratic: {eigenvalues: [1, 2]}}\ninitial: [0, 0]\nsteps: 4\n"
      + "optimizers: {gradient_descent: {learning_rate: 0.1}}"
    let message = "every run begins at the optimum: there is no excess to show"
    #expect(try texts(still, "kind: convergence").contains(message))
    #expect(try texts(still, "kind: loss").contains { $0.hasPrefix("every line is flat") })
    let moving = still.replacing("[0, 0]", with: "[0, 1]")
    #expect(try !texts(moving, "kind: convergence").contains(message))
  }

  @Test func anAxisDoesNotGoDownToAnOptimumFarBelow() throws {
    let far =
      Self.data.replacing("noise: 5", with: "noise: 0")
      + "optimizers: {gradient_descent: {learning_rate: 0.0001}}"
    let texts = try texts(far, "kind: loss\ny: log")
    #expect(texts.contains { $0.hasPrefix("optimum ") }, "\(texts)")
    #expect(!texts.contains { $0.hasPrefix("10−") }, "\(texts)")
    let near = far.replacing("noise: 0", with: "noise: 5")
    #expect(try self.texts(near, "kind: loss\ny: log").contains { $0.hasPrefix("optimum ") })
  }

  @Test func oneEpochIsSaidToBeOne() throws {
    let run = Self.data + "optimizers: {gradient_descent: {learning_rate: 0.1}}"
    let one = run.replacing("epochs: 30", with: "epochs: 1")
    #expect(try texts(one, "kind: loss").contains("one measurement after the start"))
    #expect(try !texts(run, "kind: loss").contains("one measurement after the start"))
  }

  @Test func emptyDecadesAreExplained() throws {
    let run =
      "objective: {quadratic: {eigenvalues: [1, 1]}}\ninitial: [3, 1.7]\nsteps: 6\n"
      + "optimizers: {exact: {optimizer: gradient_descent, learning_rate: 0.9999999999}}"
    let texts = try texts(run, "kind: convergence")
    #expect(texts.contains { $0.contains("exact falls by 20 decades at once") })
    #expect(texts.contains { $0.contains("triangles: below") })
  }

  @Test func anAxisDownToABandOfRoundingLeavesNothingOut() throws {
    let run = """
      data: {make_regression: {n_samples: 40, n_features: 2, noise: 1, random_state: 1}}
      standardize: true
      initial: [1.0e3, 1.0e3, 1.0e3]
      epochs: 300
      optimizers: {gradient_descent: {learning_rate: 0.2}}
      """
    let texts = try texts(run, "kind: convergence")
    #expect(texts.contains("below rounding of the difference"), "\(texts)")
    #expect(!texts.contains { $0.contains("triangles: below") }, "\(texts)")
  }

  @Test func residualsThatAreAllEqualAreOneBar() throws {
    let subject = try SmallExperiments.subject(of: SmallExperiments.flat, EnglishWords())
    let picture = try HistogramFigure().picture(of: subject)
    let strings = strings(picture.chart.scene().elements)
    #expect(strings.contains { $0.hasPrefix("all 24 residuals are ") })
    #expect(picture.data.rows.count == 1)
  }
}
