import Charting
import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Figures of runs that are compared say what tells these apart.
@Suite struct FindingTests {
  private static let two = """
    data: {make_regression: {n_samples: 60, n_features: 3, noise: 5, random_state: 1}}
    standardize: true
    epochs: 150
    optimizers:
      quick: {optimizer: gradient_descent, learning_rate: 0.8}
      slow: {optimizer: gradient_descent, learning_rate: 0.2}
    """

  private func figure(_ run: String, _ options: String) throws -> FigureOutput {
    let report = try TextProject().report(
      "```yaml {.run #r}\n\(run)\n```\n\n```yaml {.figure #f}\nof: r\n\(options)\n```\n")
    guard case .figure(let figure)? = report.output("f") else { throw TextProject.Missing() }
    return figure
  }

  private func texts(_ figure: FigureOutput) -> [String] { Self.strings(figure.scene.elements) }

  private static func strings(_ elements: [Element]) -> [String] {
    elements.flatMap { element -> [String] in
      switch element {
      case .text(let text): [text.runs.map(\.string).joined()]
      case .group(let group): strings(group.elements)
      default: []
      }
    }
  }

  @Test func severalRunsAtAnOptimumAboveZeroShowTheirExcess() throws {
    let texts = texts(try figure(Self.two, "kind: loss"))
    #expect(texts.contains { $0.hasPrefix("excess loss") })
    #expect(texts.contains { $0.hasPrefix("the loss above its optimum") })
    #expect(texts.count { $0.hasSuffix(" epochs") } == 2)
  }

  @Test(arguments: ["kind: loss\ny: linear", "kind: loss\nexcess: false\ny: log"])
  func whoAsksForTheLossGetsItAndHearsWhyItIsFlat(_ options: String) throws {
    let texts = texts(try figure(Self.two, options))
    #expect(texts.contains("loss J"))
    #expect(texts.contains { $0.contains("flat at its optimum") })
  }

  @Test func aSingleRunAndRunsThatAreNotThereShowTheLoss() throws {
    let early = Self.two.replacing("epochs: 150", with: "epochs: 5")
    #expect(texts(try figure(early, "kind: loss")).contains("loss J"))
    let single = Self.two.replacing(
      "  slow: {optimizer: gradient_descent, learning_rate: 0.2}", with: "")
    #expect(texts(try figure(single, "kind: loss")).contains("loss J"))
  }

  @Test func theDottedLineOfTheToleranceSaysItsShare() throws {
    let texts = texts(try figure(Self.two + "\ntolerance: 1.0e-3", "kind: convergence"))
    #expect(texts.contains { $0.contains("tolerance, 0.001 of the first excess") })
  }

  @Test func aRunThatArrivesIsMarkedBesideOthersThatDoNot() throws {
    let far = Self.two.replacing("learning_rate: 0.2", with: "learning_rate: 0.001")
    let texts = texts(try figure(far, "kind: loss\ny: log"))
    #expect(texts.contains { $0.hasSuffix(" epochs") })
  }

  @Test func workDoneAtOnceIsShownOnALogarithmicAxis() throws {
    let long = Self.two.replacing("epochs: 150", with: "epochs: 2500")
      .replacing("learning_rate: 0.2", with: "learning_rate: 0.0002")
    let texts = texts(try figure(long, "kind: convergence"))
    #expect(texts.contains("1") && texts.contains("1000") && !texts.contains("0"))
    let linear = self.texts(try figure(long, "kind: convergence\nx_scale: linear"))
    #expect(linear.contains("0") && linear.contains("2000"))
  }

  @Test func functionsAreCountedInSteps() throws {
    let run =
      "objective: rosenbrock\nsteps: 20\noptimizers: {gradient_descent: {learning_rate: 0.001}}"
    #expect(texts(try figure(run, "kind: loss")).contains("step"))
    #expect(try figure(run, "kind: loss").data.columns[0].heading == "step")
    #expect(texts(try figure(Self.two, "kind: loss\nx: updates")).contains("updates"))
  }

  @Test func booleansAreWordsWithoutALineBetween() throws {
    let run = Self.two.replacing(
      "  quick: {optimizer: gradient_descent, learning_rate: 0.8}\n", with: ""
    ).replacing(
      "slow: {optimizer: gradient_descent, learning_rate: 0.2}",
      with: "sgd: {learning_rate: 0.01, momentum: 0.5, nesterov: [false, true]}")
    let figure = try figure(run, "kind: sweep")
    let texts = texts(figure)
    #expect(texts.contains("no") && texts.contains("yes"))
    #expect(
      figure.alternativeText.hasSuffix("at no.") || figure.alternativeText.hasSuffix("at yes."))
    #expect(figure.data.rows.map { $0[0] } == ["no", "yes"])
    #expect(figure.controls.readings?.places == ["no", "yes"])
    #expect(!Self.hasSeriesLine(figure.scene.elements))
    let numbers = run.replacing("nesterov: [false, true]", with: "dampening: [0, 0.5]")
    #expect(Self.hasSeriesLine(try self.figure(numbers, "kind: sweep").scene.elements))
  }

  private static func hasSeriesLine(_ elements: [Element]) -> Bool {
    elements.contains { element in
      switch element {
      case .path(_, let style):
        if case .series? = style.stroke?.paint.role {
          (style.stroke?.width ?? 0) > 2
        } else {
          false
        }
      case .group(let group): hasSeriesLine(group.elements)
      default: false
      }
    }
  }
}
