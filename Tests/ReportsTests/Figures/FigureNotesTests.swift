import Charting
import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Notes in figures stand where values say, and their words are checked as prose is.
@Suite struct FigureNotesTests {
  private static let run = """
    ```yaml {.run #r}
    data: {make_regression: {n_samples: 60, n_features: 3, noise: 5, random_state: 1}}
    standardize: true
    epochs: 40
    optimizers:
      quick: {optimizer: gradient_descent, learning_rate: 0.8}
      slow: {optimizer: gradient_descent, learning_rate: 0.05}
    ```


    """

  private func text(_ note: String, kind: String = "convergence") -> String {
    Self.run + "```yaml {.figure #f}\nof: r\nkind: \(kind)\nannotate:\n  - \(note)\n```\n"
  }

  private func figure(_ note: String, kind: String = "convergence") throws -> FigureOutput {
    let report = try TextProject().report(text(note, kind: kind))
    guard case .figure(let figure)? = report.output("f") else { throw TextProject.Missing() }
    return figure
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

  @Test(arguments: [
    "{at: r.quick.epochs_to_tolerance, of: quick, text: here it is}",
    "{at: 12, of: r.slow, text: here it is}", "{at: 12, y: 3, text: here it is}",
    "{at: 12, text: here it is}", "{y: 3, text: here it is}", "{from: 5, to: 20, text: here it is}",
    "{from: 0, to: 2 * r.quick.epochs_to_tolerance, text: here it is}",
  ])
  func eachFormSaysItsWords(_ note: String) throws {
    let figure = try figure(note)
    #expect(strings(figure.scene.elements).contains("here it is"))
    #expect(strings(figure.narrow.elements).contains("here it is"))
    #expect(figure.alternativeText.contains("here it is"))
  }

  @Test func aNoteOnALineHasARingThere() throws {
    let plain = try figure("{y: 3, text: a}")
    let ringed = try figure("{at: 12, of: slow, text: a}")
    let rings = { (figure: FigureOutput) in Self.rings(figure.scene.elements) }
    #expect(rings(ringed) == rings(plain) + 1)
  }

  private static func rings(_ elements: [Element]) -> Int {
    elements.reduce(0) { sum, element in
      switch element {
      case .circles(_, let radius, _): sum + (radius == 3.5 ? 1 : 0)
      case .group(let group): sum + rings(group.elements)
      default: sum
      }
    }
  }

  @Test func theWordsCarryPinsThatAreChecked() throws {
    let report = try TextProject().report(Self.run)
    let epochs = try #require(try report.value("r.quick.epochs_to_tolerance")?.number)
    let note = { (number: Int) in
      "{at: 12, of: quick, text: \"\(number)<!--= r.quick.epochs_to_tolerance --> epochs\"}"
    }
    #expect(TextProject().findings(text(note(Int(epochs)))).isEmpty)
    let stale = TextProject().findings(text(note(Int(epochs) + 1)))
    #expect(stale.count == 1)
    let drawn = strings(try figure(note(Int(epochs))).scene.elements)
    #expect(drawn.contains("\(Int(epochs)) epochs"))
  }

  @Test(arguments: [
    ("{at: r.quik.epochs, text: a}", "unknown"), ("{text: a}", "annotation 'a' has no place"),
    ("{at: 3, of: nobody, text: a}", "the figure shows no run 'nobody'"),
    ("{at: 900, of: quick, text: a}", "the line of 'quick' has no point at 900"),
    ("{from: 3, text: a}", "annotation 'a' has no place"),
    ("{at: 3, from: 1, to: 2, text: a}", "annotation 'a' has no place"),
    ("{at: 3}", "missing"), ("{at: 1 +, text: a}", ""),
  ])
  func whatCannotBePlacedIsSaid(_ note: String, _ message: String) {
    let findings = TextProject().findings(text(note))
    #expect(!findings.isEmpty)
    #expect(findings.contains { message.isEmpty || $0.contains(message) }, "\(findings)")
  }
}
