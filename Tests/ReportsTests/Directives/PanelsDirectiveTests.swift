import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct PanelsDirectiveTests {
  private func report(_ options: String) throws -> Report {
    try TextProject().report(
      """
      ```yaml {.run #line}
      data: {make_regression: {n_samples: 20, n_features: 1, noise: 2, random_state: 1}}
      epochs: 20
      optimizers:
        gradient_descent: {learning_rate: 0.1}
      ```

      ```yaml {.panels #both}
      \(options)
      ```
      """)
  }

  private func figure(_ options: String) throws -> FigureOutput {
    guard case .figure(let figure) = try report(options).output("both") else {
      throw TextProject.Missing()
    }
    return figure
  }

  private static let two = """
    figures:
      - {of: line, kind: fit}
      - {of: [line.gradient_descent], kind: gradient_norm, tolerance: 1.0e-3}
    """

  @Test func `figures stand side by side, each with its letter and its data`() throws {
    let figure = try figure(Self.two)
    #expect(figure.tables(named: "Figure 1").map(\.name) == ["Figure 1 a", "Figure 1 b"])
    #expect(figure.data.columns.first?.heading == "x")
    #expect(figure.moreData.map { $0.columns.count } == [2])
    #expect((40...250).contains(figure.alternativeText.count))
    #expect(figure.scene.size.width == 960)
  }

  @Test func `columns decide the shape`() throws {
    let wide = try figure(Self.two).scene.size
    let high = try figure(Self.two + "\ncolumns: 1").scene.size
    #expect(high.height > wide.height)
  }

  @Test(arguments: [
    ("figures: []", "invalid value '[]' for 'figures'"),
    ("figures:\n  - {of: line, kind: fitt}", "unknown figure 'fitt'"),
    ("figures:\n  - {kind: fit}", "missing option 'of'"),
    ("figures:\n  - {of: line, kind: sweep}", "run 'gradient_descent' has no sweep"),
    ("figures:\n  - {of: lime, kind: fit}", "unknown run 'lime'"),
    ("figures:\n  - {of: line, kind: fit, tolerance: 1}", "unknown option 'tolerance'"),
  ])
  func `what is wrong with a part is said where it stands`(options: String, message: String) throws
  {
    let error = try #require(throws: Diagnostics.self) { try report(options) }
    #expect(error.list.map(\.message) == [message])
    #expect(error.list.first?.range != nil)
  }
}
